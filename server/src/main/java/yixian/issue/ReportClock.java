package yixian.issue;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 对时 · When a report was seen by the clock of the house, and what the sheet says of the other one.
 *
 * <p>A report may have waited on a phone without a network, so the time it states is believed. A
 * phone says with it what it takes for now: where that is not our now, the stated time is corrected
 * by the difference. What cannot be true even so, in the future or longer ago than reports wait,
 * gives way to the moment of arrival.
 *
 * @param remark for the sheet; null where nothing had to be corrected
 */
record ReportClock(Instant seen, @Nullable String remark) {

  /** What the way of a report, and clocks that are well kept, may differ by. */
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  /** How long a report may wait on a phone. */
  static final Duration LONGEST_WAIT = Duration.ofDays(30);

  /** How long ago a caller may say that something was seen. */
  static final Duration LONGEST_AGO = Duration.ofDays(3_650);

  /**
   * Reads the time a report states.
   *
   * @param stated null where it says nothing: it was seen just now
   * @param theirs what the phone takes for now; null for those that do not say
   */
  static ReportClock of(
      @Nullable Instant stated, @Nullable Instant theirs, Channel door, Instant now) {
    if (stated == null) {
      return new ReportClock(now, null);
    }
    Duration behind = theirs == null ? Duration.ZERO : Duration.between(theirs, now);
    boolean wrong = behind.abs().compareTo(TOLERANCE) > 0;
    Instant seen = wrong ? stated.plus(behind) : stated;
    Duration ago = Duration.between(seen, now);
    Duration longest = door == Channel.STAFF_PHONE ? LONGEST_WAIT : LONGEST_AGO;
    if (ago.compareTo(longest) > 0) {
      return new ReportClock(
          now, "所报发生时间早于收到时间 " + longest.toDays() + " 天以上，不能采信，已按收到时间登记，请校准手机时间并核对");
    }
    if (ago.plus(TOLERANCE).isNegative()) {
      return new ReportClock(now, "手机时间比系统快 " + amount(ago.negated()) + "，发生时间已按系统时间登记，请校准手机时间");
    }
    return new ReportClock(seen.isAfter(now) ? now : seen, wrong ? corrected(behind) : null);
  }

  private static String corrected(Duration behind) {
    return "手机时间比系统"
        + (behind.isNegative() ? "快 " : "慢 ")
        + amount(behind.abs())
        + "，发生时间已按这一差值更正，请校准手机时间";
  }

  private static String amount(Duration time) {
    if (time.toHours() < 2) {
      return time.toMinutes() + " 分钟";
    }
    return time.toDays() < 2 ? time.toHours() + " 小时" : time.toDays() + " 天";
  }
}
