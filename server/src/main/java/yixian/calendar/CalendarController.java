package yixian.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Problem;
import yixian.kernel.Requires;

/** The calendar over HTTP. */
@RestController
class CalendarController {

  private final Road road;
  private final Calendars calendars;
  private final CalendarStore store;

  CalendarController(Road road, Calendars calendars, CalendarStore store) {
    this.road = road;
    this.calendars = calendars;
    this.store = store;
  }

  record YearView(int year, boolean published, int version, List<Book.DayView> days) {}

  record YearWanted(@Nullable Integer version, @Nullable List<YearEdit.Day> days) {}

  record HoursView(
      Hours.HalfDay morning,
      Hours.HalfDay afternoon,
      Hours.DayEnd workingDayEnds,
      boolean calendarDayRolls,
      int version) {

    static HoursView of(Hours hours, int version) {
      return new HoursView(
          hours.morning(),
          hours.afternoon(),
          hours.workingDayEnds(),
          hours.calendarDayRolls(),
          version);
    }
  }

  record HoursWanted(
      @Nullable Integer version,
      Hours.@Nullable HalfDay morning,
      Hours.@Nullable HalfDay afternoon,
      Hours.@Nullable DayEnd workingDayEnds,
      @Nullable Boolean calendarDayRolls) {

    Hours over(Hours now) {
      return new Hours(
          half("morning", morning, now.morning()),
          half("afternoon", afternoon, now.afternoon()),
          workingDayEnds == null ? now.workingDayEnds() : workingDayEnds,
          calendarDayRolls == null ? now.calendarDayRolls() : calendarDayRolls);
    }

    @SuppressWarnings("ConstantValue") // Jackson leaves out what was not sent
    private static Hours.HalfDay half(
        String field, Hours.@Nullable HalfDay wanted, Hours.HalfDay now) {
      if (wanted != null && (wanted.from() == null || wanted.to() == null)) {
        throw Problem.invalid(new Fault(field, "上班与下班时间都要填写", "请填写 from 与 to，如 08:30"));
      }
      return wanted == null ? now : wanted;
    }
  }

  record DeadlineView(Instant deadline, List<String> notices) {}

  @GetMapping("/api/calendar/{year}")
  @Requires("calendar.view")
  YearView year(Actor actor, @PathVariable int year) {
    return road.read(actor, "calendar.view", () -> view(year));
  }

  @PutMapping("/api/calendar/{year}")
  @Requires(value = "calendar.edit", everywhere = true)
  YearView editYear(
      Actor actor, IdempotencyKey key, @PathVariable int year, @RequestBody YearWanted wanted) {
    List<YearEdit.Day> days = wanted.days();
    if (days == null) {
      throw Problem.invalid(new Fault("days", "缺少 days", "请提交全年的放假日与调休上班日"));
    }
    road.write(
        actor,
        "calendar.edit",
        key,
        Boolean.class,
        () -> {
          calendars.editYear(actor, year, wanted.version(), days);
          return true;
        });
    return year(actor, year);
  }

  @GetMapping("/api/calendar/deadline")
  @Requires("calendar.view")
  DeadlineView deadline(
      Actor actor,
      @RequestParam Instant start,
      @RequestParam int amount,
      @RequestParam DeadlineUnit unit) {
    Deadline deadline = calendars.deadline(start, amount, unit);
    return new DeadlineView(deadline.at(), deadline.notices());
  }

  @GetMapping("/api/calendar/hours")
  @Requires("calendar.view")
  HoursView hours(Actor actor) {
    return road.read(
        actor,
        "calendar.view",
        () ->
            store
                .hours()
                .map(kept -> HoursView.of(kept.hours(), kept.version()))
                .orElseGet(() -> HoursView.of(Hours.USUAL, 0)));
  }

  @PutMapping("/api/calendar/hours")
  @Requires(value = "calendar.edit", everywhere = true)
  HoursView editHours(Actor actor, IdempotencyKey key, @RequestBody HoursWanted wanted) {
    road.write(
        actor,
        "calendar.edit",
        key,
        Boolean.class,
        () -> {
          calendars.editHours(actor, wanted.version(), wanted.over(calendars.hours()));
          return true;
        });
    return hours(actor);
  }

  private YearView view(int year) {
    Calendars.demandYear(year);
    Book book = calendars.book();
    LocalDate first = LocalDate.of(year, 1, 1);
    return new YearView(
        year,
        book.published().contains(year),
        store.editedYears().getOrDefault(year, 0),
        first.datesUntil(first.plusYears(1)).map(book::view).toList());
  }
}
