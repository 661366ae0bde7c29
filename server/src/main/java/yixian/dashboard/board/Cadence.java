package yixian.dashboard.board;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 统计期 · The periods of boards: a day on the wall, else a month, quarter, half year or year of the
 * calendar.
 *
 * <p>A period under way ends today, and is compared with as many days of the other: the first ten
 * days of March with the first ten of February. A day is compared with a whole day.
 */
public enum Cadence {
  DAY(0),
  MONTH(1),
  QUARTER(3),
  HALF(6),
  YEAR(12);

  private static final int YEAR_MONTHS = 12;

  private final int months;

  Cadence(int months) {
    this.months = months;
  }

  /** The period in which the day lies, as far as it has come. */
  Window window(LocalDate day, LocalDate today) {
    LocalDate first = first(day);
    if (first.isAfter(today)) {
      throw Problem.invalid(new Fault("day", words(first) + "还没有开始", "请选择已经开始的统计期"));
    }
    LocalDate last = last(first);
    return new Window(words(first), first, last.isAfter(today) ? today : last, last.isAfter(today));
  }

  /** What the period is compared with; null where nothing is. */
  @Nullable Window other(Window period, Compare compare) {
    LocalDate first =
        switch (compare) {
          case NONE -> null;
          case PREVIOUS -> first(period.from().minusDays(1));
          case LAST_YEAR -> period.from().minusYears(1);
        };
    if (first == null) {
      return null;
    }
    LocalDate last = last(first);
    LocalDate sameLength = first.plusDays(ChronoUnit.DAYS.between(period.from(), period.to()));
    boolean cut = period.running() && sameLength.isBefore(last);
    return new Window(words(first), first, cut ? sameLength : last, cut);
  }

  private LocalDate first(LocalDate day) {
    if (months == 0) {
      return day;
    }
    int month = (day.getMonthValue() - 1) / months * months + 1;
    return LocalDate.of(day.getYear(), month, 1);
  }

  private LocalDate last(LocalDate first) {
    return months == 0 ? first : first.plusMonths(months).minusDays(1);
  }

  private String words(LocalDate first) {
    String year = first.getYear() + " 年";
    return switch (this) {
      case DAY -> first.toString();
      case MONTH -> year + " " + first.getMonthValue() + " 月";
      case QUARTER -> year + "第 " + ((first.getMonthValue() - 1) / months + 1) + " 季度";
      case HALF -> year + (first.getMonthValue() == 1 ? "上半年" : "下半年");
      case YEAR -> year;
    };
  }

  /** The twelve months up to the last of the period, oldest first. */
  static List<Window> months(Window period, LocalDate today) {
    LocalDate last = MONTH.first(period.to());
    return IntStream.rangeClosed(1, YEAR_MONTHS)
        .mapToObj(back -> MONTH.window(last.minusMonths(YEAR_MONTHS - back), today))
        .toList();
  }
}
