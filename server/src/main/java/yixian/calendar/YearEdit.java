package yixian.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * Reads an edited year: only days that depart from the week are kept, and each must make sense on
 * its date.
 */
final class YearEdit {

  private YearEdit() {}

  /** A day as sent; workdays and weekends may be sent too and must agree with the week. */
  record Day(@Nullable LocalDate date, @Nullable DayKind kind, @Nullable String name) {}

  static List<SpecialDay> special(int year, List<Day> days) {
    List<Fault> faults = new ArrayList<>();
    List<SpecialDay> special = new ArrayList<>();
    Set<LocalDate> seen = new HashSet<>();
    for (int i = 0; i < days.size(); i++) {
      Day day = days.get(i);
      Fault fault = fault(year, i + 1, day, seen);
      if (fault != null) {
        faults.add(fault);
      } else if (day.date() != null
          && (day.kind() == DayKind.HOLIDAY || day.kind() == DayKind.MAKE_UP)) {
        String name =
            day.name() == null || day.name().isBlank() ? day.kind().label() : day.name().strip();
        special.add(new SpecialDay(day.date(), day.kind(), name));
      }
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return special;
  }

  private static @Nullable Fault fault(int year, int row, Day day, Set<LocalDate> seen) {
    LocalDate date = day.date();
    if (date == null || day.kind() == null) {
      return new Fault("days", row, "第 " + row + " 天缺少日期或种类", "请补全 date 与 kind");
    }
    if (date.getYear() != year) {
      return new Fault("days", row, date + " 不在 " + year + " 年", "请改到对应年份的日历中填写");
    }
    if (!seen.add(date)) {
      return new Fault("days", row, date + " 重复出现", "请只保留一条");
    }
    if (day.name() != null && day.name().strip().length() > 40) {
      return new Fault("days", row, date + " 的名称超过 40 个字", "请缩短名称");
    }
    boolean weekend = date.getDayOfWeek().getValue() > 5;
    return switch (day.kind()) {
      case HOLIDAY -> null;
      case MAKE_UP, WEEKEND ->
          weekend
              ? null
              : new Fault("days", row, date + " 不是周末，不能是“" + day.kind().label() + "”", "请检查日期");
      case WORKDAY ->
          weekend ? new Fault("days", row, date + " 是周末，不能是“工作日”", "调休上班请选“调休上班”") : null;
    };
  }
}
