package yixian.attendance.leave;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.calendar.Calendars;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;

/** Who is away, and the kinds of leave, over HTTP. */
@RestController
@RequestMapping("/api/leave")
class LeaveController {

  private final Leaves leaves;
  private final LeaveTypes types;
  private final Calendars calendars;
  private final Road road;

  LeaveController(Leaves leaves, LeaveTypes types, Calendars calendars, Road road) {
    this.leaves = leaves;
    this.types = types;
    this.calendars = calendars;
    this.road = road;
  }

  record Day(LocalDate day, boolean working) {}

  record Month(YearMonth month, List<Day> days, List<Away> away) {}

  @GetMapping("/calendar")
  @Requires(Leaves.VIEW)
  Month month(Actor actor, @RequestParam YearMonth month, @RequestParam @Nullable UUID unit) {
    return road.read(
        actor,
        Leaves.VIEW,
        () ->
            new Month(
                month,
                month
                    .atDay(1)
                    .datesUntil(month.plusMonths(1).atDay(1))
                    .map(day -> new Day(day, calendars.isWorkingDay(day)))
                    .toList(),
                leaves.away(actor, month, unit)));
  }

  @GetMapping("/types")
  @Requires(Leaves.VIEW)
  List<LeaveType> types(Actor actor) {
    return road.read(actor, Leaves.VIEW, types::list);
  }

  @PutMapping("/types/{code}")
  @Requires(value = LeaveTypes.CONFIGURE, everywhere = true)
  LeaveType change(
      Actor actor, IdempotencyKey key, @PathVariable String code, @RequestBody LeaveTypeEdit edit) {
    return road.write(
        actor, LeaveTypes.CONFIGURE, key, LeaveType.class, () -> types.change(actor, code, edit));
  }
}
