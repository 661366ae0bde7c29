package yixian.attendance.roster;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Open;
import yixian.kernel.Requires;

/** Rosters over HTTP: for who keeps them, and for who has a shift. */
@RestController
@RequestMapping("/api/rosters")
class RosterController {

  private final Rosters rosters;
  private final CheckIns checkIns;
  private final Road road;

  RosterController(Rosters rosters, CheckIns checkIns, Road road) {
    this.rosters = rosters;
    this.checkIns = checkIns;
    this.road = road;
  }

  record Made(UUID id) {}

  record Shifts(@Nullable List<ShiftDraft> shifts) {}

  record Ending(int version) {}

  record Word(@Nullable String reason) {}

  @GetMapping
  @Requires(Rosters.VIEW)
  List<RosterSheet> list(Actor actor) {
    return road.read(actor, Rosters.VIEW, () -> rosters.list(actor));
  }

  @PostMapping
  @Requires(Rosters.EDIT)
  Made open(Actor actor, IdempotencyKey key, @RequestBody RosterDraft draft) {
    return road.write(
        actor, Rosters.EDIT, key, Made.class, () -> new Made(rosters.open(actor, draft)));
  }

  @GetMapping("/{id}")
  @Requires(Rosters.VIEW)
  RosterSheet sheet(Actor actor, @PathVariable UUID id) {
    return road.read(actor, Rosters.VIEW, () -> rosters.sheet(actor, id));
  }

  @PostMapping("/{id}/shifts")
  @Requires(Rosters.EDIT)
  Made assign(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Shifts told) {
    List<ShiftDraft> shifts = Objects.requireNonNullElse(told.shifts(), List.of());
    return done(actor, key, id, () -> rosters.assign(actor, id, shifts));
  }

  @PostMapping("/{id}/ending")
  @Requires(Rosters.EDIT)
  Made end(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Ending ending) {
    return done(actor, key, id, () -> rosters.end(actor, id, ending.version()));
  }

  @DeleteMapping("/shifts/{id}")
  @Requires(Rosters.EDIT)
  Made drop(Actor actor, IdempotencyKey key, @PathVariable UUID id) {
    return done(actor, key, id, () -> rosters.drop(actor, id));
  }

  @PostMapping("/shifts/{id}/vouching")
  @Requires(Rosters.EDIT)
  Made vouch(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Word word) {
    return done(
        actor,
        key,
        id,
        () -> rosters.vouch(actor, id, Objects.requireNonNullElse(word.reason(), "")));
  }

  @GetMapping("/mine")
  @Open("本人的值守班次")
  List<MyShift> mine(Actor actor) {
    return road.ownRead(actor, () -> checkIns.mine(actor));
  }

  @PostMapping("/mine/{id}/ticket")
  @Open("取得本人班次的签到凭证")
  CheckIns.Ticket ticket(Actor actor, IdempotencyKey key, @PathVariable UUID id) {
    return road.ownWrite(actor, key, CheckIns.Ticket.class, () -> checkIns.ticket(actor, id));
  }

  @PostMapping("/mine/{id}/check-in")
  @Open("本人值守签到")
  CheckIns.Taken checkIn(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Position position) {
    return road.ownWrite(
        actor, key, CheckIns.Taken.class, () -> checkIns.checkIn(actor, id, position));
  }

  /** A deed on what is kept. */
  private Made done(Actor actor, IdempotencyKey key, UUID id, Runnable deed) {
    return road.write(
        actor,
        Rosters.EDIT,
        key,
        Made.class,
        () -> {
          deed.run();
          return new Made(id);
        });
  }
}
