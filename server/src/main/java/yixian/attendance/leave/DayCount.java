package yixian.attendance.leave;

import java.util.List;
import org.springframework.stereotype.Component;
import yixian.calendar.Calendars;

/** 计日 · Counts a leave day by day, so that its sum opens into the days behind it. */
@Component
class DayCount {

  private final Calendars calendars;

  DayCount(Calendars calendars) {
    this.calendars = calendars;
  }

  List<CountedDay> of(Counting counting, Span span) {
    return span.from()
        .datesUntil(span.to().plusDays(1))
        .map(
            day -> {
              boolean counts = counting == Counting.CALENDAR_DAY || calendars.isWorkingDay(day);
              return new CountedDay(
                  day, counts ? span.halvesOf(day) / 2.0 : 0, counts ? counting.label() : "休息日，不计");
            })
        .toList();
  }

  /** Half-days that count. */
  static int halves(List<CountedDay> days) {
    return days.stream().mapToInt(day -> (int) (day.days() * 2)).sum();
  }
}
