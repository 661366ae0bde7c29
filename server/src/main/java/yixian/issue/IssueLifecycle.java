package yixian.issue;

import static yixian.issue.Given.CALLED;
import static yixian.issue.Given.CALLS_ANSWERED;
import static yixian.issue.Given.CALL_BACK_DUE;
import static yixian.issue.Given.CHECKED;
import static yixian.issue.Given.EXTENSION_ASKED;
import static yixian.issue.Given.EXTENSION_FREE;
import static yixian.issue.Given.FORCE_ASKED;
import static yixian.issue.Given.FORCE_FREE;
import static yixian.issue.Given.MERGED_ACCEPTED;
import static yixian.issue.Given.MERGED_DISPATCHED;
import static yixian.issue.Given.MERGED_HANDLING;
import static yixian.issue.Given.MERGED_REPORTED;
import static yixian.issue.Given.NOTHING;
import static yixian.issue.Given.NOTHING_ASKED;
import static yixian.issue.Given.NOT_CALLED;
import static yixian.issue.Given.PUT_RIGHT_DUE;
import static yixian.issue.Given.RATED_LOW;
import static yixian.issue.Given.REOPEN_ASKED;
import static yixian.issue.Given.REOPEN_FREE;
import static yixian.issue.Given.RETURN_ASKED;
import static yixian.issue.Given.RETURN_FREE;
import static yixian.issue.Given.UNCHECKED;
import static yixian.issue.Given.UNRATED;
import static yixian.issue.State.ACCEPTED;
import static yixian.issue.State.CHECKING;
import static yixian.issue.State.CLOSED;
import static yixian.issue.State.DISPATCHED;
import static yixian.issue.State.HANDLING;
import static yixian.issue.State.MERGED;
import static yixian.issue.State.PARKED;
import static yixian.issue.State.REFUSED;
import static yixian.issue.State.REPORTED;
import static yixian.issue.State.REWORK;
import static yixian.issue.State.VERIFYING;
import static yixian.issue.State.VOID;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Lifecycle;
import yixian.kernel.Lifecycle.Edge;

/**
 * 生命周期 · The whole life of an issue as one graph of allowed moves (GB/T 30428 and 47678 practice).
 *
 * <p>Edges off the straight way say why they exist.
 */
public final class IssueLifecycle {

  /** Every edge there is. */
  public static final Lifecycle<State, Move, Given> GRAPH = new Lifecycle<>(edges());

  private IssueLifecycle() {}

  private static List<Edge<State, Move, Given>> edges() {
    List<Edge<State, Move, Given>> all = new ArrayList<>();
    filing(all);
    handling(all);
    checking(all);
    afterwards(all);
    merging(all);
    for (State state : State.values()) {
      if (state.open()) {
        everywhere(all, state);
      }
    }
    return List.copyOf(all);
  }

  private static void filing(List<Edge<State, Move, Given>> all) {
    add(all, REPORTED, Move.ASK_VERIFY, VERIFYING);
    add(all, VERIFYING, Move.VERIFY, REPORTED);
    add(all, REPORTED, Move.ACCEPT, ACCEPTED);
    add(all, REPORTED, Move.REFUSE, REFUSED);
    add(all, ACCEPTED, Move.DISPATCH, DISPATCHED);
    add(all, REPORTED, Move.DISPATCH, DISPATCHED, NOTHING, "立案与派遣一步办成，时间轴上仍记两步");
    add(all, ACCEPTED, Move.REFUSE_RETURN, DISPATCHED, RETURN_ASKED, "派单争议裁定一次，裁定后不得再退");
  }

  private static void handling(List<Edge<State, Move, Given>> all) {
    add(all, DISPATCHED, Move.START_HANDLING, HANDLING);
    add(all, HANDLING, Move.HANDLE, CHECKING, CALLS_ANSWERED, null);
    add(all, DISPATCHED, Move.HANDLE, CHECKING, CALLS_ANSWERED, "随手可办的事到场即办结，不必先点开始");
    add(all, DISPATCHED, Move.RETURN, ACCEPTED, RETURN_FREE, "派错单位；获准前仍由首接单位负责");
    add(all, HANDLING, Move.RETURN, ACCEPTED, RETURN_FREE, "到场后才发现不属本单位职责");
    for (State state : List.of(DISPATCHED, HANDLING, REWORK)) {
      add(all, state, Move.ASK_EXTENSION, state, EXTENSION_FREE, null);
      add(all, state, Move.GRANT_EXTENSION, state, EXTENSION_ASKED, null);
      add(all, state, Move.REFUSE_EXTENSION, state, EXTENSION_ASKED, null);
      add(all, state, Move.WHISTLE, state, NOT_CALLED, "一家办不了的事，由首接单位吹哨，部门报到");
      add(all, state, Move.PARK, PARKED, NOTHING, "客观条件不具备，暂停计时，到唤醒日期自动恢复");
    }
    add(all, PARKED, Move.RESUME, HANDLING);
  }

  private static void checking(List<Edge<State, Move, Given>> all) {
    add(all, CHECKING, Move.PASS_CHECK, CHECKING, UNCHECKED, null);
    add(all, CHECKING, Move.UNCLEAR_CHECK, CHECKING, UNCHECKED, "现场看不出结果，留待再查");
    add(all, CHECKING, Move.FAIL_CHECK, REWORK, NOTHING, null);
    add(all, REWORK, Move.HANDLE, CHECKING, CALLS_ANSWERED, null);
    add(all, CHECKING, Move.RATE_PRESENT, CLOSED, CALLED, "部门报到由吹哨单位评价，不走核查");
    add(all, CHECKING, Move.RATE_PARTLY, CLOSED, CALLED, "部门报到由吹哨单位评价，不走核查");
    add(all, CHECKING, Move.RATE_ABSENT, REWORK, CALLED, "未到位的按原时限重新报到");
    add(all, CHECKING, Move.CLOSE, CLOSED, CHECKED, null);
  }

  private static void afterwards(List<Edge<State, Move, Given>> all) {
    add(all, CLOSED, Move.RATE, CLOSED, UNRATED, null);
    add(all, CLOSED, Move.CALL_BACK, CLOSED, CALL_BACK_DUE, null);
    add(all, CLOSED, Move.PUT_RIGHT, REWORK, RATED_LOW, "后两档评价限 15 个工作日整改，自评价起算");
    add(all, CLOSED, Move.LET_STAND, CLOSED, PUT_RIGHT_DUE, "回访后查明无可整改的，写明理由，不再待整改");
    add(all, CLOSED, Move.ASK_REOPEN, CLOSED, REOPEN_FREE, null);
    add(all, CLOSED, Move.GRANT_REOPEN, ACCEPTED, REOPEN_ASKED, "市民申请重开获准，由谁处理重新派遣");
    add(all, CLOSED, Move.REFUSE_REOPEN, CLOSED, REOPEN_ASKED, null);
  }

  private static void merging(List<Edge<State, Move, Given>> all) {
    for (State state : List.of(REPORTED, ACCEPTED, DISPATCHED, HANDLING)) {
      add(all, state, Move.MERGE, MERGED, NOTHING_ASKED, "与另一件是同一件事，只办一次；反映人成为关注人");
    }
    add(all, MERGED, Move.UNMERGE, REPORTED, MERGED_REPORTED, "并错了，恢复原状");
    add(all, MERGED, Move.UNMERGE, ACCEPTED, MERGED_ACCEPTED, "并错了，恢复原状");
    add(all, MERGED, Move.UNMERGE, DISPATCHED, MERGED_DISPATCHED, "并错了，恢复原状");
    add(all, MERGED, Move.UNMERGE, HANDLING, MERGED_HANDLING, "并错了，恢复原状");
  }

  private static void everywhere(List<Edge<State, Move, Given>> all, State state) {
    add(all, state, Move.ASK_FORCE, state, FORCE_FREE, "无法走完流程，写明理由申请结案");
    add(all, state, Move.FORCE_CLOSE, CLOSED, FORCE_ASKED, "须由申请人以外的第二人批准");
    add(all, state, Move.REFUSE_FORCE, state, FORCE_ASKED, null);
    add(all, state, Move.VOID, VOID, NOTHING, "重复、误报或测试");
    add(all, state, Move.SUPERVISE, state);
    add(all, state, Move.URGE, state);
  }

  private static void add(List<Edge<State, Move, Given>> all, State from, Move move, State to) {
    add(all, from, move, to, NOTHING, null);
  }

  private static void add(
      List<Edge<State, Move, Given>> all,
      State from,
      Move move,
      State to,
      Given given,
      @Nullable String odd) {
    all.add(new Edge<>(from, move, to, given, odd));
  }
}
