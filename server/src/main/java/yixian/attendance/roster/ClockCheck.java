package yixian.attendance.roster;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 对时 · When a check-in happened: as the phone says where that can be true, for it may have been
 * without a network; else when it arrived.
 *
 * @param doubted the phone's time cannot be true
 */
record ClockCheck(Instant at, boolean doubted) {

  private static final Duration TOLERANCE = Duration.ofMinutes(2);

  /**
   * Between the moment its nonce was given out and now is all that can be true.
   *
   * @param stated null where the phone says nothing
   */
  static ClockCheck of(@Nullable Instant stated, Instant issued, Instant arrived) {
    if (stated == null) {
      return new ClockCheck(arrived, false);
    }
    boolean possible =
        !stated.isBefore(issued.minus(TOLERANCE)) && !stated.isAfter(arrived.plus(TOLERANCE));
    return possible
        ? new ClockCheck(stated.isAfter(arrived) ? arrived : stated, false)
        : new ClockCheck(arrived, true);
  }
}
