package yixian.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 历书 · The calendar as it stands: shipped tables, with the years that the district edited put over
 * them.
 */
record Book(
    WorkingTime time, Terms terms, Set<Integer> published, Map<LocalDate, SpecialDay> special) {

  static Book of(Set<Integer> published, Map<LocalDate, SpecialDay> special, Hours hours) {
    WorkingTime time = new WorkingTime(special, hours);
    return new Book(time, new Terms(time), Set.copyOf(published), Map.copyOf(special));
  }

  Deadline deadline(Stopwatch watch) {
    Instant at = terms.deadline(watch);
    return new Deadline(at, notices(watch.spans().getFirst().from(), at, watch.unit()));
  }

  private List<String> notices(Instant from, Instant to, DeadlineUnit unit) {
    boolean needsTable =
        unit == DeadlineUnit.WORKING_DAY
            || unit == DeadlineUnit.WORKING_HOUR
            || (unit == DeadlineUnit.CALENDAR_DAY && time.hours().calendarDayRolls());
    if (!needsTable) {
      return List.of();
    }
    int first = year(from);
    int last = year(to);
    List<String> notices = new ArrayList<>(0);
    for (int year = first; year <= last; year++) {
      if (!published.contains(year)) {
        notices.add(year + " 年放假安排尚未公布，按周末推算，公布后将自动重算");
      }
    }
    return notices;
  }

  private static int year(Instant moment) {
    return WorkingTime.date(WorkingTime.dayOf(WorkingTime.local(moment))).getYear();
  }

  /** What the day is, with the name of the holiday where it has one. */
  DayView view(LocalDate date) {
    SpecialDay departs = special.get(date);
    if (departs != null) {
      return new DayView(date, departs.kind(), departs.name());
    }
    boolean weekend = date.getDayOfWeek().getValue() > 5;
    return new DayView(date, weekend ? DayKind.WEEKEND : DayKind.WORKDAY, null);
  }

  /** 一天 · As shown in the calendar of a year. */
  record DayView(LocalDate date, DayKind kind, @Nullable String name) {}
}
