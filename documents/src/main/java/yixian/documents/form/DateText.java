package yixian.documents.form;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as it was written, with what it means.
 *
 * <p>Forms are filled in by hand in many offices: {@code 199401}, {@code 1994.01}, {@code 1994年1月},
 * {@code 20260301}. What cannot be read stays as it was written and is nobody's date.
 */
public record DateText(String written) {

  public static final DateText NONE = new DateText("");

  private static final Pattern PACKED = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?");
  private static final Pattern PARTED =
      Pattern.compile("(\\d{4})[.．/年-](\\d{1,2})(?:月|[.．/月-](\\d{1,2})日?)?");

  public static DateText of(YearMonth month) {
    return new DateText("%04d%02d".formatted(month.getYear(), month.getMonthValue()));
  }

  public static DateText of(LocalDate day) {
    return new DateText(
        "%04d%02d%02d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
  }

  public boolean isBlank() {
    return written.isBlank();
  }

  /** The month that is meant, if one can be read. */
  public Optional<YearMonth> findMonth() {
    return parts()
        .filter(parts -> parts.group(3) == null || findDayOf(parts).isPresent())
        .flatMap(DateText::findMonthOf);
  }

  /** The day that is meant, if one can be read; a month alone is no day. */
  public Optional<LocalDate> findDay() {
    return parts().flatMap(DateText::findDayOf);
  }

  private static Optional<YearMonth> findMonthOf(Matcher parts) {
    int month = Integer.parseInt(parts.group(2));
    return month < 1 || month > 12
        ? Optional.empty()
        : Optional.of(YearMonth.of(Integer.parseInt(parts.group(1)), month));
  }

  private static Optional<LocalDate> findDayOf(Matcher parts) {
    if (parts.group(3) == null) {
      return Optional.empty();
    }
    int day = Integer.parseInt(parts.group(3));
    return findMonthOf(parts).filter(month -> month.isValidDay(day)).map(month -> month.atDay(day));
  }

  private Optional<Matcher> parts() {
    String plain = plainDigits(written.strip());
    Matcher packed = PACKED.matcher(plain);
    if (packed.matches()) {
      return Optional.of(packed);
    }
    Matcher parted = PARTED.matcher(plain);
    return parted.matches() ? Optional.of(parted) : Optional.empty();
  }

  /** Full-width digits as ASCII ones. */
  static String plainDigits(String text) {
    return text.codePoints()
        .map(c -> c >= '０' && c <= '９' ? c - '０' + '0' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
