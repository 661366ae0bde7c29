package yixian.attendance.leave;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 请假动作单 · One move on one's own leave.
 *
 * @param version the version seen
 * @param to the new last day, for {@link LeaveMove#SHORTEN}
 */
public record LeaveMoveOrder(
    LeaveMove move, int version, @Nullable LocalDate to, @Nullable Half toHalf) {

  /** The span with the new end, which must be earlier. */
  Span shorter(Span span) {
    if (to == null) {
      throw Problem.invalid(new Fault("to", "没有填写新的结束日期", "请填写新的结束日期"));
    }
    Span shorter =
        new Span(span.from(), span.fromHalf(), to, Objects.requireNonNullElse(toHalf, Half.PM));
    if (!shorter.ends().isBefore(span.ends())) {
      throw Problem.invalid(new Fault("to", "新的结束不早于原来的 " + span.to(), "延长的，请另行请假"));
    }
    return shorter;
  }
}
