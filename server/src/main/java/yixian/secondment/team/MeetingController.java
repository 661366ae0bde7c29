package yixian.secondment.team;

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
import yixian.kernel.Open;
import yixian.kernel.Requires;

/** Meetings over HTTP: for who convenes them, and for who is invited. */
@RestController
@RequestMapping("/api/secondment")
class MeetingController {

  private final Meetings meetings;
  private final Road road;

  MeetingController(Meetings meetings, Road road) {
    this.meetings = meetings;
    this.road = road;
  }

  record Made(UUID id) {}

  record Holding(int version, @Nullable List<UUID> attended, @Nullable String minutes) {}

  record Cancelling(int version, @Nullable String reason) {}

  record Said(@Nullable Reply reply, @Nullable String reason) {}

  @GetMapping("/teams/{id}/meetings")
  @Requires(Teams.VIEW)
  List<MeetingSheet> list(Actor actor, @PathVariable UUID id) {
    return road.read(actor, Teams.VIEW, () -> meetings.list(actor, id));
  }

  @PostMapping("/teams/{id}/meetings")
  @Requires(Teams.KEEP)
  Made call(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody MeetingDraft draft) {
    return road.write(
        actor, Teams.KEEP, key, Made.class, () -> new Made(meetings.call(actor, id, draft)));
  }

  @GetMapping("/meetings/{id}")
  @Requires(Teams.VIEW)
  MeetingSheet sheet(Actor actor, @PathVariable UUID id) {
    return road.read(actor, Teams.VIEW, () -> meetings.get(actor, id));
  }

  @PostMapping("/meetings/{id}/holding")
  @Requires(Teams.KEEP)
  Made hold(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Holding told) {
    return done(
        actor,
        key,
        id,
        () -> meetings.hold(actor, id, told.version(), told.attended(), told.minutes()));
  }

  @PostMapping("/meetings/{id}/cancelling")
  @Requires(Teams.KEEP)
  Made cancel(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Cancelling told) {
    return done(actor, key, id, () -> meetings.cancel(actor, id, told.version(), told.reason()));
  }

  @GetMapping("/mine/meetings")
  @Open("本人的会议邀请")
  List<MeetingSheet> mine(Actor actor) {
    return road.ownRead(actor, () -> meetings.mine(actor));
  }

  @PostMapping("/mine/meetings/{id}/answer")
  @Open("答复本人的会议邀请")
  Made answer(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Said said) {
    return road.ownWrite(
        actor,
        key,
        Made.class,
        () -> {
          meetings.answer(actor, id, said.reply(), said.reason());
          return new Made(id);
        });
  }

  /** A deed on what is kept. */
  private Made done(Actor actor, IdempotencyKey key, UUID id, Runnable deed) {
    return road.write(
        actor,
        Teams.KEEP,
        key,
        Made.class,
        () -> {
          deed.run();
          return new Made(id);
        });
  }
}
