package yixian.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 查信访 · Which petitions are looked for.
 *
 * @param year the year of registration
 * @param figure those that a yearly figure counts
 * @param text a part of the code or the summary
 */
record PetitionQuery(
    @Nullable Integer year,
    @Nullable Figure figure,
    @Nullable State state,
    @Nullable String text,
    @Nullable UUID cursor,
    int limit) {

  static final int MOST = 200;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  PetitionQuery {
    if (limit < 1 || limit > MOST) {
      throw Problem.invalid(new Fault("limit", "每页条数应在 1 至 " + MOST + " 之间", "请改正 limit"));
    }
    if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
      throw Problem.invalid(new Fault("year", "年份 " + year + " 不对", "请选择年份"));
    }
    text = text == null || text.isBlank() ? null : text.strip();
  }

  @Nullable Instant from() {
    return year == null ? null : Days.start(LocalDate.of(year, 1, 1));
  }

  @Nullable Instant until() {
    return year == null ? null : Days.start(LocalDate.of(year + 1, 1, 1));
  }

  PetitionQuery after(UUID last) {
    return new PetitionQuery(year, figure, state, text, last, limit);
  }
}
