package yixian.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.kernel.Secrets;
import yixian.webhook.db.tables.records.SubscriptionsRecord;
import yixian.webhook.host.Hosts;

/**
 * 推送订阅 · Which systems outside are told of issues, of what, and with which secret it is signed.
 *
 * <p>A subscription has a purpose, an owner and a last day, as a key of the open door has. Its
 * secret is shown once, when it is made; a new one may take its place, and for a day both sign, so
 * that the receiver changes over without losing anything.
 */
@Component
public class Subscriptions {

  public static final String SETTINGS = "system.settings";
  private static final Duration BOTH_SIGN = Duration.ofDays(1);

  private final SubscriptionStore store;
  private final Hosts hosts;
  private final Secrets secrets;
  private final Audit audit;
  private final Clock clock;
  private volatile @Nullable List<Subscription> known;

  Subscriptions(SubscriptionStore store, Hosts hosts, Secrets secrets, Audit audit, Clock clock) {
    this.store = store;
    this.hosts = hosts;
    this.secrets = secrets;
    this.audit = audit;
    this.clock = clock;
  }

  List<Subscription> list() {
    return store.list();
  }

  public Subscription get(UUID id) {
    return store.find(id).orElseThrow(() -> Problem.notFound("推送订阅"));
  }

  /** Who is told on this occasion; from memory, for each deed on an issue asks. */
  public List<Subscription> listening(Occasion occasion) {
    List<Subscription> all = known;
    if (all == null) {
      all = store.list();
      known = all;
    }
    LocalDate today = Days.today(clock);
    return all.stream()
        .filter(each -> each.tells(today) && each.occasions().contains(occasion))
        .toList();
  }

  /** The secret of an intent: the same each time it is sent. */
  String spelled(IdempotencyKey intent) {
    byte[] digest = secrets.digest("webhook.secret", intent.value().toString());
    return "yxhook_" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }

  Subscription add(Actor actor, SubscriptionDraft draft, String secret) {
    check(draft);
    Instant now = clock.instant();
    Subscription made = written(actor, Ids.next(), draft, true, now, actor.name(), 1);
    store.add(made, secrets.seal(place(made.id()), secret));
    changed(actor, "webhook.add", made);
    return made;
  }

  Subscription change(Actor actor, UUID id, SubscriptionDraft draft) {
    Subscription before = get(id);
    check(draft);
    if (draft.version() == null) {
      throw Problem.invalid(new Fault("version", "缺少版本号", "请刷新后重新操作"));
    }
    Subscription after =
        written(
            actor,
            id,
            draft,
            before.running(),
            before.madeAt(),
            before.madeBy(),
            draft.version() + 1);
    keep(after);
    changed(actor, "webhook.change", after);
    return after;
  }

  /** Stops it, or lets it go on; what waits goes on waiting. */
  Subscription run(Actor actor, UUID id, boolean running, int version) {
    Subscription before = get(id);
    Subscription after =
        new Subscription(
            id,
            before.name(),
            before.url(),
            before.purpose(),
            before.owner(),
            before.expiresOn(),
            before.reach(),
            before.occasions(),
            running,
            before.madeAt(),
            before.madeBy(),
            version + 1,
            clock.instant(),
            actor.name());
    keep(after);
    changed(actor, running ? "webhook.resume" : "webhook.stop", after);
    return after;
  }

  /** Takes a new secret into use; the one before signs beside it for a day. */
  Subscription rotate(Actor actor, UUID id, String secret) {
    SubscriptionsRecord row = store.row(id).orElseThrow(() -> Problem.notFound("推送订阅"));
    store.rotate(
        id, secrets.seal(place(id), secret), row.getSecret(), clock.instant().plus(BOTH_SIGN));
    Subscription rotated = get(id);
    changed(actor, "webhook.rotate", rotated);
    return rotated;
  }

  /** The secrets that sign at this moment, the newest first. */
  public List<String> secrets(UUID id) {
    SubscriptionsRecord row = store.row(id).orElseThrow();
    List<String> all = new ArrayList<>();
    all.add(secrets.open(place(id), row.getSecret()));
    if (row.getFormer() != null && clock.instant().isBefore(row.getFormerUntil())) {
      all.add(secrets.open(place(id), row.getFormer()));
    }
    return List.copyOf(all);
  }

  private void check(SubscriptionDraft draft) {
    List<Fault> faults = draft.faults(Days.today(clock), hosts);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  private Subscription written(
      Actor actor,
      UUID id,
      SubscriptionDraft draft,
      boolean running,
      Instant madeAt,
      String madeBy,
      int version) {
    return new Subscription(
        id,
        draft.name().strip(),
        draft.url().strip(),
        draft.purpose().strip(),
        draft.owner().strip(),
        draft.expiresOn(),
        draft.reachWanted(),
        draft.occasions().stream().distinct().sorted().toList(),
        running,
        madeAt,
        madeBy,
        version,
        clock.instant(),
        actor.name());
  }

  private void keep(Subscription after) {
    if (!store.change(after)) {
      Subscription first = get(after.id());
      throw Problem.conflict(
          "订阅已被 " + first.changedBy() + " 先行修改，请刷新后查看", first.changedBy(), first.changedAt());
    }
  }

  private void changed(Actor actor, String deed, Subscription now) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            known = null;
          }
        });
    audit.note(
        actor,
        deed,
        "webhook",
        now.id(),
        Map.of("name", now.name(), "url", now.url(), "reach", now.reach().name()));
  }

  private static String place(UUID id) {
    return "webhook.secret:" + id;
  }
}
