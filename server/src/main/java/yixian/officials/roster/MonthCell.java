package yixian.officials.roster;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import yixian.documents.form.DateText;

/**
 * 年月 · A month as a sheet has it. Spreadsheets turn {@code 1994.10} into the number 1994.1 and a
 * date into the number of its day; the one is doubtful, the other can be read.
 */
record MonthCell(String text) {

  private static final Pattern DAY_NUMBER = Pattern.compile("[1-7]\\d{4}");
  private static final Pattern LOST_ZERO = Pattern.compile("\\d{4}\\.1");
  private static final Pattern WITH_TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ].*");
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  /** The month that is meant, where one can be read. */
  Optional<YearMonth> find() {
    if (DAY_NUMBER.matcher(text).matches()) {
      return Optional.of(YearMonth.from(DAY_ZERO.plusDays(Integer.parseInt(text))));
    }
    return new DateText(WITH_TIME.matcher(text).replaceFirst("$1")).findMonth();
  }

  /** Whether January and October look alike here. */
  boolean doubtful() {
    return LOST_ZERO.matcher(text).matches();
  }

  /** Whether it says what is kept; a doubtful one does so in either reading. */
  boolean says(YearMonth kept) {
    return find()
        .filter(month -> month.equals(kept) || (doubtful() && month.withMonth(10).equals(kept)))
        .isPresent();
  }
}
