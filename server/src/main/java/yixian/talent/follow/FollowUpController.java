package yixian.talent.follow;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Open;
import yixian.kernel.Requires;

/** What becomes of those who came back, over HTTP. */
@RestController
@RequestMapping("/api/talent")
class FollowUpController {

  private final FollowUps followUps;
  private final Periods periods;
  private final Road road;

  FollowUpController(FollowUps followUps, Periods periods, Road road) {
    this.followUps = followUps;
    this.periods = periods;
    this.road = road;
  }

  record Wish(int version, @Nullable Integer halfYears) {}

  record Kept(UUID id) {}

  @GetMapping("/follow-ups")
  @Requires(FollowUps.VIEW)
  List<FollowUpLine> list(Actor actor, @RequestParam Show show) {
    return road.read(actor, FollowUps.VIEW, () -> followUps.list(actor, show));
  }

  @PostMapping("/follow-ups/{id}/finding")
  @Requires(FollowUps.FOLLOW)
  FollowUpLine record(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Finding finding) {
    return road.write(
        actor,
        FollowUps.FOLLOW,
        key,
        FollowUpLine.class,
        () -> followUps.record(actor, id, finding));
  }

  @GetMapping("/follow-ups/mine")
  @Open("本人返回后的跟踪")
  List<FollowUpLine> mine(Actor actor) {
    return road.ownRead(actor, () -> followUps.mine(actor));
  }

  @GetMapping("/periods")
  @Requires(value = Periods.MANAGE, everywhere = true)
  List<Period> periods(Actor actor) {
    return road.read(actor, Periods.MANAGE, () -> periods.list(actor));
  }

  @PutMapping("/periods/{batch}")
  @Requires(value = Periods.MANAGE, everywhere = true)
  Kept set(Actor actor, IdempotencyKey key, @PathVariable UUID batch, @RequestBody Wish wish) {
    return road.write(
        actor,
        Periods.MANAGE,
        key,
        Kept.class,
        () -> {
          periods.set(actor, batch, wish.version(), wish.halfYears());
          return new Kept(batch);
        });
  }
}
