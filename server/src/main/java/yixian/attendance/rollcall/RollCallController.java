package yixian.attendance.rollcall;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;

/** Roll-calls over HTTP, for who calls and for the units of those called. */
@RestController
@RequestMapping("/api/roll-calls")
class RollCallController {

  private final RollCalls calls;
  private final Switchboard switchboard;
  private final Road road;

  RollCallController(RollCalls calls, Switchboard switchboard, Road road) {
    this.calls = calls;
    this.switchboard = switchboard;
    this.road = road;
  }

  record Made(UUID id) {}

  record Vouching(@Nullable UUID called, @Nullable String reason) {}

  record Ending(int version) {}

  @GetMapping
  @Requires(RollCalls.VIEW)
  List<RollCallLine> list(Actor actor) {
    return road.read(actor, RollCalls.VIEW, () -> calls.list(actor));
  }

  @GetMapping("/preview")
  @Requires(RollCalls.CALL)
  RollCalls.Preview preview(
      Actor actor,
      @RequestParam @Nullable List<UUID> unit,
      @RequestParam @Nullable List<UUID> batch,
      @RequestParam @Nullable List<UUID> person) {
    Audience audience = new Audience(unit, batch, person);
    return road.read(actor, RollCalls.CALL, () -> calls.preview(actor, audience));
  }

  @PostMapping
  @Requires(RollCalls.CALL)
  Made call(Actor actor, IdempotencyKey key, @RequestBody CallDraft draft) {
    return road.write(
        actor, RollCalls.CALL, key, Made.class, () -> new Made(calls.call(actor, draft)));
  }

  @GetMapping("/{id}")
  @Requires(RollCalls.VIEW)
  RollCallSheet sheet(Actor actor, @PathVariable UUID id) {
    return road.read(actor, RollCalls.VIEW, () -> calls.sheet(actor, id));
  }

  @GetMapping(path = "/{id}/line", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Requires(RollCalls.VIEW)
  SseEmitter line(Actor actor, @PathVariable UUID id) {
    boolean whole = road.read(actor, RollCalls.VIEW, () -> calls.seesWhole(actor, id));
    Set<UUID> units = actor.scope(RollCalls.VIEW).units();
    return switchboard.board(id, whole ? null : units).emitter();
  }

  @PostMapping("/{id}/vouching")
  @Requires(RollCalls.CALL)
  Made vouch(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Vouching vouching) {
    UUID called = Objects.requireNonNullElse(vouching.called(), id);
    String reason = Objects.requireNonNullElse(vouching.reason(), "");
    return done(actor, key, id, () -> calls.vouch(actor, id, called, reason));
  }

  @PostMapping("/{id}/ending")
  @Requires(RollCalls.CALL)
  Made end(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Ending ending) {
    return done(actor, key, id, () -> calls.end(actor, id, ending.version()));
  }

  private Made done(Actor actor, IdempotencyKey key, UUID id, Runnable deed) {
    return road.write(
        actor,
        RollCalls.CALL,
        key,
        Made.class,
        () -> {
          deed.run();
          return new Made(id);
        });
  }
}
