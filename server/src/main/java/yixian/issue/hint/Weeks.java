package yixian.issue.hint;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * 周次 · The week of a report as a word beside its words, so that one index finds what was reported
 * lately and says something. No text holds such a word.
 */
public final class Weeks {

  private static final long LENGTH = Duration.ofDays(7).toSeconds();

  private Weeks() {}

  /** The word of the week, quoted for a tsvector literal. */
  public static String word(Instant at) {
    return quoted(number(at));
  }

  /** The tsquery of so many weeks, the last of them that of the moment. */
  public static String lastUntil(Instant at, int weeks) {
    long last = number(at);
    return LongStream.rangeClosed(last - weeks + 1, last)
        .mapToObj(Weeks::quoted)
        .collect(Collectors.joining(" | ", "(", ")"));
  }

  private static long number(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), LENGTH);
  }

  private static String quoted(long number) {
    return "'@" + number + "'";
  }
}
