package yixian.signal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Signals over HTTP, for the organisation department and the host's leader. */
@RestController
@RequestMapping("/api/signals")
class SignalController {

  private final Signals signals;
  private final Road road;

  SignalController(Signals signals, Road road) {
    this.signals = signals;
    this.road = road;
  }

  record Kept(UUID id) {}

  record Decision(int version, @Nullable Outcome outcome, @Nullable String reason) {}

  @GetMapping
  @Requires(Signals.VIEW)
  List<SignalSheet> list(Actor actor) {
    return road.read(actor, Signals.VIEW, () -> signals.list(actor));
  }

  @GetMapping("/{id}")
  @Requires(Signals.VIEW)
  SignalSheet sheet(Actor actor, @PathVariable UUID id) {
    return road.read(
        actor, Signals.VIEW, () -> signals.sheet(actor, actor.scope(Signals.VIEW), id));
  }

  @GetMapping("/known")
  @Requires(Signals.RAISE)
  List<Signals.Known> known(Actor actor) {
    return road.read(actor, Signals.RAISE, () -> signals.known(actor));
  }

  @PostMapping
  @Requires(Signals.RAISE)
  Kept say(Actor actor, IdempotencyKey key, @RequestBody Word word) {
    return road.write(
        actor,
        Signals.RAISE,
        key,
        Kept.class,
        () -> new Kept(signals.hostSays(actor, word.placement(), word.text())));
  }

  @PostMapping("/{id}/settlement")
  @Requires(Signals.SETTLE)
  SignalSheet settle(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Decision decision) {
    return road.write(
        actor,
        Signals.SETTLE,
        key,
        SignalSheet.class,
        () -> {
          signals.settle(actor, id, decision.version(), decision.outcome(), decision.reason());
          return signals.sheet(actor, actor.scope(Signals.SETTLE), id);
        });
  }
}
