package yixian.webhook;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;

/** The administrator's desk for subscriptions. A secret is in the answer to its making, once. */
@RestController
@RequestMapping("/api/webhooks")
class SubscriptionController {

  private static final String SETTINGS = Subscriptions.SETTINGS;

  private final Subscriptions subscriptions;
  private final Road road;

  SubscriptionController(Subscriptions subscriptions, Road road) {
    this.subscriptions = subscriptions;
    this.road = road;
  }

  record Made(Subscription subscription, String secret) {}

  record Seen(int version) {}

  record Choice(String code, String name) {}

  record Choices(List<Choice> occasions, List<Choice> reaches) {}

  @GetMapping
  @Requires(value = SETTINGS, everywhere = true)
  List<Subscription> list(Actor actor) {
    return road.read(actor, SETTINGS, subscriptions::list);
  }

  @GetMapping("/choices")
  @Requires(value = SETTINGS, everywhere = true)
  Choices choices(Actor actor) {
    return new Choices(
        Arrays.stream(Occasion.values())
            .filter(Occasion::chosen)
            .map(each -> new Choice(each.name(), each.label()))
            .toList(),
        Arrays.stream(Reach.values()).map(each -> new Choice(each.name(), each.label())).toList());
  }

  @GetMapping("/{id}")
  @Requires(value = SETTINGS, everywhere = true)
  Subscription one(Actor actor, @PathVariable UUID id) {
    return road.read(actor, SETTINGS, () -> subscriptions.get(id));
  }

  @PostMapping
  @Requires(value = SETTINGS, everywhere = true)
  Made add(Actor actor, IdempotencyKey key, @RequestBody SubscriptionDraft draft) {
    String secret = subscriptions.spelled(key);
    return new Made(
        road.write(
            actor,
            SETTINGS,
            key,
            Subscription.class,
            () -> subscriptions.add(actor, draft, secret)),
        secret);
  }

  @PostMapping("/{id}/edition")
  @Requires(value = SETTINGS, everywhere = true)
  Subscription change(
      Actor actor,
      IdempotencyKey key,
      @PathVariable UUID id,
      @RequestBody SubscriptionDraft draft) {
    return road.write(
        actor, SETTINGS, key, Subscription.class, () -> subscriptions.change(actor, id, draft));
  }

  @PostMapping("/{id}/rotation")
  @Requires(value = SETTINGS, everywhere = true)
  Made rotate(Actor actor, IdempotencyKey key, @PathVariable UUID id) {
    String secret = subscriptions.spelled(key);
    return new Made(
        road.write(
            actor,
            SETTINGS,
            key,
            Subscription.class,
            () -> subscriptions.rotate(actor, id, secret)),
        secret);
  }

  @PostMapping("/{id}/stop")
  @Requires(value = SETTINGS, everywhere = true)
  Subscription stop(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Seen seen) {
    return run(actor, key, id, false, seen);
  }

  @PostMapping("/{id}/resumption")
  @Requires(value = SETTINGS, everywhere = true)
  Subscription resume(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Seen seen) {
    return run(actor, key, id, true, seen);
  }

  private Subscription run(Actor actor, IdempotencyKey key, UUID id, boolean running, Seen seen) {
    return road.write(
        actor,
        SETTINGS,
        key,
        Subscription.class,
        () -> subscriptions.run(actor, id, running, seen.version()));
  }
}
