package yixian.tasklist.clearing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 查问题 · Which problems of a subject are looked for.
 *
 * @param month found in this month, or cleared in it where the figure is CLEARED
 */
record ProblemQuery(
    UUID clearing,
    @Nullable Figure figure,
    @Nullable String team,
    @Nullable YearMonth month,
    @Nullable UUID cursor,
    int limit) {

  static final int MOST = 200;

  ProblemQuery {
    if (limit < 1 || limit > MOST) {
      throw Problem.invalid(new Fault("limit", "每页条数应在 1 至 " + MOST + " 之间", "请改正 limit"));
    }
  }

  static @Nullable YearMonth month(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : YearMonth.parse(text);
    } catch (DateTimeParseException e) {
      throw Problem.invalid(new Fault("month", "月份“" + text + "”不对", "请写成 2026-03 的样子"));
    }
  }

  Instant from() {
    return start(month == null ? YearMonth.of(2000, 1) : month);
  }

  Instant until() {
    return start(month == null ? YearMonth.of(9999, 1) : month.plusMonths(1));
  }

  private static Instant start(YearMonth month) {
    LocalDate first = month.atDay(1);
    return Days.start(first);
  }

  ProblemQuery after(UUID last) {
    return new ProblemQuery(clearing, figure, team, month, last, limit);
  }
}
