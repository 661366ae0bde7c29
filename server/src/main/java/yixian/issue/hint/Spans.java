package yixian.issue.hint;

import java.time.Duration;
import java.time.Instant;

/**
 * 时段 · Four weeks of reports. The words of an issue are kept under the mark of its span, so that
 * the index has a list of issues for each word and span: one that is short, however many issues
 * there are in all.
 */
public final class Spans {

  private static final long LENGTH = Duration.ofDays(28).toSeconds();
  private static final long FIRST = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
  private static final int RADIX = Character.MAX_RADIX;

  private Spans() {}

  /** The number of the span, from 2000 on; what is older belongs to the first. */
  public static int of(Instant at) {
    return Math.clamp(Math.floorDiv(at.getEpochSecond() - FIRST, LENGTH), 0, RADIX * RADIX - 1);
  }

  /** How much of its span had passed by then, from 0 to 1. */
  public static double passed(Instant at) {
    return Math.clamp((at.getEpochSecond() - FIRST) / (double) LENGTH - of(at), 0, 1);
  }

  /** What stands before each word of what was reported then. */
  static String mark(Instant reported) {
    return mark(of(reported));
  }

  /** Two characters that stand before each word. */
  static String mark(int span) {
    return "" + Character.forDigit(span / RADIX, RADIX) + Character.forDigit(span % RADIX, RADIX);
  }
}
