package yixian.attendance.leave;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 请假申请 · What somebody asks for.
 *
 * @param fromHalf the morning where nothing is told
 * @param toHalf the afternoon where nothing is told
 * @param standIn 代理人
 */
public record LeaveDraft(
    @Nullable String type,
    @Nullable LocalDate from,
    @Nullable Half fromHalf,
    @Nullable LocalDate to,
    @Nullable Half toHalf,
    @Nullable String reason,
    @Nullable UUID standIn) {

  private static final int LONGEST_REASON = 500;

  Span span() {
    List<Fault> faults = new ArrayList<>();
    if (from == null) {
      faults.add(new Fault("from", "没有填写开始日期", "请填写开始日期"));
    }
    if (to == null) {
      faults.add(new Fault("to", "没有填写结束日期", "请填写结束日期"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return new Span(
        Objects.requireNonNull(from),
        Objects.requireNonNullElse(fromHalf, Half.AM),
        Objects.requireNonNull(to),
        Objects.requireNonNullElse(toHalf, Half.PM));
  }

  /** The reason, which a kind of leave may demand. */
  @Nullable String reasonFor(LeaveType type) {
    String said = reason == null || reason.isBlank() ? null : reason.strip();
    if (said == null && type.reasonNeeded()) {
      throw Problem.invalid(new Fault("reason", type.name() + "须写明事由", "请简要写明事由"));
    }
    if (said != null && said.length() > LONGEST_REASON) {
      throw Problem.invalid(new Fault("reason", "事由超过 " + LONGEST_REASON + " 个字", "请精简事由"));
    }
    return said;
  }
}
