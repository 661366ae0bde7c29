package yixian.attendance.leave;

import static yixian.attendance.leave.LeaveState.ASKED;
import static yixian.attendance.leave.LeaveState.CANCELLED;
import static yixian.attendance.leave.LeaveState.GRANTED;
import static yixian.attendance.leave.LeaveState.REFUSED;
import static yixian.attendance.leave.LeaveState.RETURNED;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Labelled;
import yixian.kernel.Lifecycle;

/** 请假的生命周期 · The whole life of a leave, from the request to the report of being back. */
public final class LeaveLifecycle {

  /** Every edge there is. */
  public static final Lifecycle<LeaveState, LeaveMove, Given> GRAPH =
      new Lifecycle<>(
          List.of(
              edge(ASKED, LeaveMove.GRANT, GRANTED, Given.NOTHING, null),
              edge(ASKED, LeaveMove.REFUSE, REFUSED, Given.NOTHING, null),
              edge(GRANTED, LeaveMove.RETURN, RETURNED, Given.BEGUN, null),
              edge(GRANTED, LeaveMove.SHORTEN, GRANTED, Given.NOT_OVER, "工作需要或本人提前返岗"),
              edge(GRANTED, LeaveMove.CANCEL, CANCELLED, Given.NOT_BEGUN, "不再需要请假"),
              edge(ASKED, LeaveMove.WITHDRAW, CANCELLED, Given.NOTHING, "审批办结前本人撤回")));

  private LeaveLifecycle() {}

  /** 前提 · What the clock must say. */
  public enum Given implements Labelled {
    NOTHING(""),
    NOT_BEGUN("假期尚未开始"),
    BEGUN("假期已经开始"),
    NOT_OVER("假期尚未结束");

    private final String label;

    Given(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  private static Lifecycle.Edge<LeaveState, LeaveMove, Given> edge(
      LeaveState from, LeaveMove move, LeaveState to, Given given, @Nullable String odd) {
    return new Lifecycle.Edge<>(from, move, to, given, odd);
  }
}
