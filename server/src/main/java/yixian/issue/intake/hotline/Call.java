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
    Point point,
    @Nullable String caller,
    @Nullable String phone,
    @Nullable UUID category,
    @Nullable Instant due,
    boolean callBack) {

  NewIssue report() {
    return new NewIssue(
        category,
        title,
        words,
        point.longitude(),
        point.latitude(),
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
