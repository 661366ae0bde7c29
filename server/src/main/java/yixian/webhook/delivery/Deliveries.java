package yixian.webhook.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.webhook.Occasion;
import yixian.webhook.Subscription;
import yixian.webhook.Subscriptions;

/** 推送记录 · What was sent, what waits and what was given up; sent again by hand, and tried out. */
@Component
class Deliveries {

  private final DeliveryStore store;
  private final Subscriptions subscriptions;
  private final Letters letters;
  private final Audit audit;
  private final Clock clock;

  Deliveries(
      DeliveryStore store, Subscriptions subscriptions, Letters letters, Audit audit, Clock clock) {
    this.store = store;
    this.subscriptions = subscriptions;
    this.letters = letters;
    this.audit = audit;
    this.clock = clock;
  }

  List<Delivery> list(
      UUID subscription, @Nullable DeliveryState state, @Nullable UUID after, int most) {
    subscriptions.get(subscription);
    return store.list(subscription, state, after, most);
  }

  List<DeliveryStore.Count> counts() {
    return store.counts();
  }

  /** Sends a letter that tells nothing, to see whether letters arrive. */
  Delivery test(Actor actor, UUID subscription) {
    Subscription to = subscriptions.get(subscription);
    UUID event = Ids.next();
    Delivery test =
        Outbox.waiting(
            to.id(),
            event,
            Occasion.TEST,
            null,
            null,
            letters.test(event, clock.instant()),
            clock.instant());
    store.add(List.of(test));
    audit.note(actor, "webhook.test", "webhook", to.id(), Map.of("name", to.name()));
    return test;
  }

  /** Puts one that has ended on its way once more, under the same event number. */
  Delivery again(Actor actor, UUID id) {
    Delivery delivery = store.find(id).orElseThrow(() -> Problem.notFound("推送记录"));
    if (DeliveryLifecycle.GRAPH.find(delivery.state(), DeliveryMove.AGAIN).isEmpty()) {
      throw Problem.refused("waiting", "本条正待送达，不必重发；下次送达时间见列表");
    }
    store.again(delivery, clock.instant());
    audit.note(
        actor,
        "webhook.resend",
        "webhook",
        delivery.subscription(),
        Map.of("event", delivery.event(), "count", 1));
    return store.find(id).orElseThrow();
  }

  /** Puts all that were given up on their way once more; how many there were. */
  int deadAgain(Actor actor, UUID subscription) {
    Subscription to = subscriptions.get(subscription);
    int count = store.deadAgain(subscription, clock.instant());
    audit.note(
        actor,
        "webhook.resend",
        "webhook",
        subscription,
        Map.of("name", to.name(), "count", count));
    return count;
  }
}
