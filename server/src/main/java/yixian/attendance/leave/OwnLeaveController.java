package yixian.attendance.leave;

import java.time.Clock;
import java.time.LocalDate;
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
import yixian.kernel.Days;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Open;
import yixian.secondment.Named;
import yixian.secondment.Names;

/** One's own leave over HTTP. */
@RestController
@RequestMapping("/api/leave/mine")
class OwnLeaveController {

  private final Leaves leaves;
  private final LeaveTypes types;
  private final Names names;
  private final Road road;
  private final Clock clock;

  OwnLeaveController(Leaves leaves, LeaveTypes types, Names names, Road road, Clock clock) {
    this.leaves = leaves;
    this.types = types;
    this.names = names;
    this.road = road;
    this.clock = clock;
  }

  /**
   * All that one's own page shows.
   *
   * @param hostUnit where one serves; null where one does not
   */
  record Own(
      @Nullable Named hostUnit,
      List<LeaveType> types,
      List<Balance> balances,
      List<LeaveSheet> leaves) {}

  record Mended(int version, LeaveDraft leave) {}

  record Count(double days, List<CountedDay> counted) {}

  @GetMapping
  @Open("本人的请假")
  Own mine(Actor actor, @RequestParam @Nullable Integer year) {
    int wanted = year == null ? Days.today(clock).getYear() : year;
    return road.ownRead(
        actor,
        () ->
            new Own(
                leaves.serving(actor).map(each -> names.unit(each.hostUnit())).orElse(null),
                types.list().stream().filter(LeaveType::enabled).toList(),
                leaves.balances(actor, wanted),
                leaves.mine(actor)));
  }

  @GetMapping("/count")
  @Open("试算请假天数")
  Count count(
      Actor actor,
      @RequestParam String type,
      @RequestParam LocalDate from,
      @RequestParam Half fromHalf,
      @RequestParam LocalDate to,
      @RequestParam Half toHalf) {
    return road.ownRead(
        actor,
        () -> {
          List<CountedDay> days = leaves.counted(type, new Span(from, fromHalf, to, toHalf));
          return new Count(DayCount.halves(days) / 2.0, days);
        });
  }

  @PostMapping
  @Open("本人请假")
  LeaveSheet ask(Actor actor, IdempotencyKey key, @RequestBody LeaveDraft draft) {
    return road.ownWrite(
        actor, key, LeaveSheet.class, () -> leaves.mine(actor, leaves.ask(actor, draft)));
  }

  @PutMapping("/{id}")
  @Open("修改被退回的请假")
  LeaveSheet mend(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Mended mended) {
    return road.ownWrite(
        actor,
        key,
        LeaveSheet.class,
        () -> {
          leaves.mend(actor, id, mended.version(), mended.leave());
          return leaves.mine(actor, id);
        });
  }

  @PostMapping("/{id}/moves")
  @Open("本人撤回、撤销、提前结束、销假")
  LeaveSheet move(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody LeaveMoveOrder order) {
    return road.ownWrite(
        actor,
        key,
        LeaveSheet.class,
        () -> {
          leaves.move(actor, id, order);
          return leaves.mine(actor, id);
        });
  }
}
