package yixian.issue.intake.hotline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.issue.Channel;
import yixian.issue.NewIssue;
import yixian.kernel.CoordinateSystem;
import yixian.kernel.Point;

/**
 * 一通来电 · A sound row of a hotline's sheet.
 *
 * @param title one sentence
 * @param address as it was told; where none was, it says so
 * @param point null where no place of the district is found by the address: a person finds it
 * @param category null where the hotline's class has no like here: the dispatcher classifies it
 * @param due when the hotline wants its answer
 * @param callBack whether the caller wants to be called back
 */
record Call(
    int row,
    String number,
    Instant called,
    String title,
    String words,
    String address,
    @Nullable Point point,
    @Nullable String caller,
    @Nullable String phone,
    @Nullable UUID category,
    @Nullable Instant due,
    boolean callBack) {

  private static final int LONGEST_SOURCE = 60;

  /** Whether a person has to find its place. */
  boolean placeless() {
    return point == null;
  }

  /** Who brought it, where it waits for its place. */
  String source() {
    String source = "热线工单 " + number;
    return source.substring(0, Math.min(source.length(), LONGEST_SOURCE));
  }

  NewIssue report() {
    return new NewIssue(
        category,
        title,
        words,
        point == null ? 0 : point.longitude(),
        point == null ? 0 : point.latitude(),
        CoordinateSystem.WGS84,
        address,
        null,
        null,
        null,
        Channel.HOTLINE,
        called,
        new NewIssue.Caller(caller, phone));
  }
}
