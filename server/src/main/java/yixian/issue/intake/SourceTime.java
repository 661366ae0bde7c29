package yixian.issue.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yixian.kernel.Days;

/**
 * 源表时间 · A moment as Chinese sheets write it: 2024-3-5 8:07、2024/03/05 08:07:30、2024.3.5、2024年3月5日
 * 上午8时7分、20240305080730, or a day number of a spreadsheet. Beijing time where none is told.
 */
public final class SourceTime {

  private static final Pattern WORDS =
      Pattern.compile(
          "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?"
              + "(?:[T ]*(上午|下午|晚上|凌晨)? *(\\d{1,2})[:时点](?:(\\d{1,2})(?:[:分](?:(\\d{1,2})(?:\\.\\d+)?)?)?)?秒?)?");
  private static final Pattern DIGITS =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:(\\d{2})(\\d{2})(\\d{2})?)?");
  private static final Pattern DAY_NUMBER = Pattern.compile("[2-6]\\d{4}(\\.\\d+)?");

  /** Spreadsheets count days from here. */
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private static final int SECONDS_A_DAY = 86_400;

  private SourceTime() {}

  /** The moment; empty where the text is none. */
  public static Optional<Instant> read(String text) {
    try {
      String tidy = text.strip().replace('：', ':').replace('　', ' ');
      if (tidy.endsWith("Z")) {
        return Optional.of(Instant.parse(tidy));
      }
      Matcher words = WORDS.matcher(tidy);
      if (words.matches()) {
        int hour = number(words, 5);
        boolean later = "下午".equals(words.group(4)) || "晚上".equals(words.group(4));
        return at(words, later && hour < 12 ? hour + 12 : hour, number(words, 6), number(words, 7));
      }
      Matcher digits = DIGITS.matcher(tidy);
      if (digits.matches()) {
        return at(digits, number(digits, 4), number(digits, 5), number(digits, 6));
      }
      return DAY_NUMBER.matcher(tidy).matches()
          ? Optional.of(ofDayNumber(Double.parseDouble(tidy)))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> at(Matcher day, int hour, int minute, int second) {
    LocalDateTime at =
        LocalDate.of(number(day, 1), number(day, 2), number(day, 3)).atTime(hour, minute, second);
    return Optional.of(at.atZone(Days.ZONE).toInstant());
  }

  private static Instant ofDayNumber(double days) {
    long seconds = Math.round(days * SECONDS_A_DAY);
    return DAY_ZERO.atStartOfDay().plusSeconds(seconds).atZone(Days.ZONE).toInstant();
  }

  private static int number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
