package yixian.webhook.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;
import yixian.webhook.Subscriptions;

/** What was sent, what waits and what was given up, over HTTP. */
@RestController
@RequestMapping("/api/webhooks")
class DeliveryController {

  private static final String SETTINGS = Subscriptions.SETTINGS;
  private static final int PAGE = 50;

  private final Deliveries deliveries;
  private final Road road;

  DeliveryController(Deliveries deliveries, Road road) {
    this.deliveries = deliveries;
    this.road = road;
  }

  record DeliveryView(
      UUID id,
      UUID event,
      String occasion,
      @Nullable UUID issue,
      @Nullable String code,
      String body,
      DeliveryState state,
      String stateName,
      int tries,
      @Nullable Instant nextAt,
      @Nullable Integer status,
      @Nullable String fault,
      Instant madeAt,
      @Nullable Instant endedAt) {}

  record Count(UUID subscription, DeliveryState state, int count) {}

  record Again(int count) {}

  @GetMapping("/counts")
  @Requires(value = SETTINGS, everywhere = true)
  List<Count> counts(Actor actor) {
    return road.read(
        actor,
        SETTINGS,
        () ->
            deliveries.counts().stream()
                .map(each -> new Count(each.subscription(), each.state(), each.count()))
                .toList());
  }

  @GetMapping("/{id}/deliveries")
  @Requires(value = SETTINGS, everywhere = true)
  List<DeliveryView> list(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable DeliveryState state,
      @RequestParam(required = false) @Nullable UUID after) {
    return road.read(
        actor,
        SETTINGS,
        () ->
            deliveries.list(id, state, after, PAGE).stream()
                .map(DeliveryController::view)
                .toList());
  }

  @PostMapping("/{id}/test")
  @Requires(value = SETTINGS, everywhere = true)
  DeliveryView test(Actor actor, IdempotencyKey key, @PathVariable UUID id) {
    return road.write(
        actor, SETTINGS, key, DeliveryView.class, () -> view(deliveries.test(actor, id)));
  }

  @PostMapping("/{id}/resending")
  @Requires(value = SETTINGS, everywhere = true)
  Again deadAgain(Actor actor, IdempotencyKey key, @PathVariable UUID id) {
    return road.write(
        actor, SETTINGS, key, Again.class, () -> new Again(deliveries.deadAgain(actor, id)));
  }

  @PostMapping("/deliveries/{id}/resending")
  @Requires(value = SETTINGS, everywhere = true)
  DeliveryView again(Actor actor, IdempotencyKey key, @PathVariable UUID id) {
    return road.write(
        actor, SETTINGS, key, DeliveryView.class, () -> view(deliveries.again(actor, id)));
  }

  private static DeliveryView view(Delivery delivery) {
    boolean waiting = delivery.state() == DeliveryState.WAITING;
    return new DeliveryView(
        delivery.id(),
        delivery.event(),
        delivery.occasion().label(),
        delivery.issue(),
        delivery.code(),
        delivery.body(),
        delivery.state(),
        delivery.state().label(),
        delivery.tries(),
        waiting ? delivery.nextAt() : null,
        delivery.status(),
        delivery.fault(),
        delivery.madeAt(),
        delivery.endedAt());
  }
}
