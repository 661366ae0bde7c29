package yixian.talent.follow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 返回后跟踪 · One look at somebody who came back.
 *
 * @param number the first half-year after the return is number one
 */
record FollowUp(
    UUID id,
    UUID placement,
    UUID batch,
    UUID person,
    UUID homeUnit,
    UUID hostUnit,
    int number,
    LocalDate due,
    @Nullable Done done,
    int version) {

  /** What was found, by whom and when. */
  record Done(String post, Outcome outcome, String said, Instant at, String by) {}
}
