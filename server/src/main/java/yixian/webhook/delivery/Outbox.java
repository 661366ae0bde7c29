package yixian.webhook.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import yixian.issue.released.Released;
import yixian.kernel.Fact;
import yixian.kernel.FactWithdrawn;
import yixian.kernel.Ids;
import yixian.webhook.Occasion;
import yixian.webhook.Subscription;
import yixian.webhook.Subscriptions;

/**
 * 待发 · Keeps what subscribers are to be told, in the transaction of the deed: a deed that commits
 * is told, one that does not is not, and a crash in between loses neither.
 *
 * <p>The letter is written when the transaction is about to commit, for then the issue stands as
 * the deed leaves it. What is told of another moment than now, such as an import of past cases, is
 * no news.
 */
@Component
class Outbox {

  private static final Duration NEWS = Duration.ofMinutes(5);

  private final Subscriptions subscriptions;
  private final Released released;
  private final Letters letters;
  private final DeliveryStore store;
  private final Clock clock;

  /** What happened in a transaction under way. */
  private static final class Told {
    final List<Happened> all = new ArrayList<>();
  }

  Outbox(
      Subscriptions subscriptions,
      Released released,
      Letters letters,
      DeliveryStore store,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.released = released;
    this.letters = letters;
    this.store = store;
    this.clock = clock;
  }

  @EventListener
  void keep(Fact fact) {
    if (!fact.at().isBefore(clock.instant().minus(NEWS))) {
      Occasion.of(fact.kind())
          .ifPresent(occasion -> keep(occasion, fact.record(), fact.at(), fact.details()));
    }
  }

  @EventListener
  void keep(FactWithdrawn gone) {
    if (gone.kind().equals(Occasion.CLOSED.kind())) {
      keep(Occasion.REOPENED, gone.record(), clock.instant(), Map.of());
    }
  }

  private void keep(Occasion occasion, UUID issue, Instant at, Map<String, Object> details) {
    if (!subscriptions.listening(occasion).isEmpty()) {
      told().all.add(new Happened(Ids.next(), occasion, issue, at, details));
    }
  }

  private Told told() {
    Told told = (Told) TransactionSynchronizationManager.getResource(this);
    if (told == null) {
      told = new Told();
      TransactionSynchronizationManager.bindResource(this, told);
      TransactionSynchronizationManager.registerSynchronization(new Writing(told));
    }
    return told;
  }

  private void write(List<Happened> all) {
    Map<UUID, Released.Standing> issues =
        released.standing(all.stream().map(Happened::issue).collect(Collectors.toSet()));
    List<Delivery> deliveries = new ArrayList<>();
    for (Happened each : all) {
      Released.Standing standing = issues.get(each.issue());
      if (standing != null) {
        subscriptions.listening(each.occasion()).stream()
            .flatMap(
                to ->
                    letters.write(to, each, standing).stream()
                        .map(body -> delivery(to, each, standing, body)))
            .forEach(deliveries::add);
      }
    }
    store.add(deliveries);
  }

  private Delivery delivery(
      Subscription to, Happened happened, Released.Standing standing, String body) {
    return waiting(
        to.id(),
        happened.event(),
        happened.occasion(),
        happened.issue(),
        standing.issue().code(),
        body,
        clock.instant());
  }

  static Delivery waiting(
      UUID subscription,
      UUID event,
      Occasion occasion,
      @Nullable UUID issue,
      @Nullable String code,
      String body,
      Instant at) {
    return new Delivery(
        Ids.next(),
        subscription,
        event,
        occasion,
        issue,
        code,
        body,
        DeliveryState.WAITING,
        0,
        at,
        null,
        null,
        at,
        null);
  }

  /** Writes what happened, or forgets it with its transaction. */
  private final class Writing implements TransactionSynchronization {

    private final Told told;

    Writing(Told told) {
      this.told = told;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      write(told.all);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(Outbox.this);
    }
  }
}
