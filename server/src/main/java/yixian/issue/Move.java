package yixian.issue;

import static yixian.issue.Need.AMOUNT;
import static yixian.issue.Need.CALLS;
import static yixian.issue.Need.CATEGORY;
import static yixian.issue.Need.LEVEL;
import static yixian.issue.Need.MAIN;
import static yixian.issue.Need.NOTE;
import static yixian.issue.Need.OUTCOME;
import static yixian.issue.Need.PHOTOS;
import static yixian.issue.Need.REASON;
import static yixian.issue.Need.UNIT;
import static yixian.issue.Need.UNTIL;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import yixian.kernel.Lifecycle;

/**
 * 流转动作 · What can be done to an issue: by which right, asking for what. Where it leads stands in
 * {@link IssueLifecycle}.
 */
public enum Move implements Lifecycle.Move {
  REPORT("上报", "issue.report", List.of(), List.of(PHOTOS)),
  ASK_VERIFY("发起核实", "issue.accept", List.of(), List.of(NOTE)),
  VERIFY("核实反馈", "issue.verify", List.of(OUTCOME), List.of(NOTE, PHOTOS)),
  ACCEPT("立案", "issue.accept", List.of(), List.of(CATEGORY, NOTE)),
  REFUSE("不予受理", "issue.accept", List.of(REASON), List.of()),
  DISPATCH("派遣", "issue.dispatch", List.of(UNIT), List.of(CATEGORY, NOTE)),
  RETURN("申请回退", "issue.handle", List.of(REASON), List.of()),
  REFUSE_RETURN("驳回回退", "issue.dispatch", List.of(REASON), List.of()),
  START_HANDLING("开始处理", "issue.handle", List.of(), List.of(NOTE)),
  HANDLE("处理完毕", "issue.handle", List.of(NOTE), List.of(PHOTOS)),
  WHISTLE("吹哨", "issue.handle", List.of(CALLS, REASON), List.of()),
  RATE_PRESENT("评为到位", "issue.handle", List.of(), List.of(NOTE)),
  RATE_PARTLY("评为基本到位", "issue.handle", List.of(REASON), List.of()),
  RATE_ABSENT("评为未到位", "issue.handle", List.of(REASON), List.of()),
  ASK_EXTENSION("申请延期", "issue.handle", List.of(REASON, AMOUNT), List.of()),
  GRANT_EXTENSION("同意延期", "issue.extend", List.of(), List.of(NOTE)),
  REFUSE_EXTENSION("驳回延期", "issue.extend", List.of(REASON), List.of()),
  PARK("挂账", "issue.extend", List.of(REASON, UNTIL), List.of()),
  RESUME("恢复处理", "issue.extend", List.of(), List.of(NOTE)),
  PASS_CHECK("核查通过", "issue.check", List.of(), List.of(NOTE, PHOTOS)),
  FAIL_CHECK("核查不通过", "issue.check", List.of(REASON), List.of(PHOTOS)),
  UNCLEAR_CHECK("核查无法判定", "issue.check", List.of(REASON), List.of(PHOTOS)),
  CLOSE("结案", "issue.close", List.of(), List.of(NOTE)),
  ASK_FORCE("申请强制结案", "issue.void", List.of(REASON), List.of()),
  FORCE_CLOSE("批准强制结案", "issue.void", List.of(REASON), List.of()),
  REFUSE_FORCE("不同意强制结案", "issue.void", List.of(REASON), List.of()),
  VOID("作废", "issue.void", List.of(REASON), List.of()),
  MERGE("并案", "issue.accept", List.of(MAIN, REASON), List.of()),
  UNMERGE("拆出", "issue.accept", List.of(REASON), List.of()),
  RATE("评价", "issue.hotline", List.of(LEVEL), List.of(NOTE)),
  CALL_BACK("回访", "issue.close", List.of(NOTE), List.of(LEVEL)),
  PUT_RIGHT("差评整改", "issue.close", List.of(REASON), List.of()),
  LET_STAND("无需整改", "issue.close", List.of(REASON), List.of()),
  ASK_REOPEN("申请重开", "issue.view", List.of(REASON), List.of()),
  GRANT_REOPEN("同意重开", "issue.close", List.of(REASON), List.of()),
  REFUSE_REOPEN("驳回重开", "issue.close", List.of(REASON), List.of()),
  SUPERVISE("督办", "issue.urge", List.of(REASON), List.of(AMOUNT)),
  URGE("催办", "issue.urge", List.of(NOTE), List.of());

  private final String label;
  private final String permission;
  private final List<Need> needs;
  private final List<Need> offers;

  Move(String label, String permission, List<Need> needs, List<Need> offers) {
    this.label = label;
    this.permission = permission;
    this.needs = needs;
    this.offers = offers;
  }

  @Override
  @JsonValue
  public String code() {
    return Lifecycle.code(this);
  }

  /** The move with this name; refuses an unknown one. */
  @JsonCreator
  public static Move of(String code) {
    return Lifecycle.move(Move.class, code, "事件单");
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * The right it takes; a resident rates and asks for re-opening without one, by code and secret.
   */
  public String permission() {
    return permission;
  }

  @Override
  public String who() {
    return permission;
  }

  @Override
  public List<Need> needs() {
    return needs;
  }

  /** What may be filled in. */
  public List<Need> offers() {
    return offers;
  }

  /** Only the unit that called another may do it. */
  public boolean byCaller() {
    return this == RATE_PRESENT || this == RATE_PARTLY || this == RATE_ABSENT;
  }

  /** Only the unit in charge may do it. */
  public boolean byHandlingUnit() {
    return permission.equals("issue.handle") && !byCaller();
  }

  /** Whether the resident learns of it; what goes on inside stays inside. */
  public boolean tellsResident() {
    return switch (this) {
      case REPORT,
          ACCEPT,
          REFUSE,
          DISPATCH,
          HANDLE,
          PARK,
          RESUME,
          FAIL_CHECK,
          CLOSE,
          FORCE_CLOSE,
          VOID,
          MERGE,
          UNMERGE,
          RATE,
          CALL_BACK,
          PUT_RIGHT,
          LET_STAND,
          ASK_REOPEN,
          GRANT_REOPEN,
          REFUSE_REOPEN ->
          true;
      case ASK_VERIFY,
          VERIFY,
          RETURN,
          REFUSE_RETURN,
          START_HANDLING,
          WHISTLE,
          RATE_PRESENT,
          RATE_PARTLY,
          RATE_ABSENT,
          ASK_EXTENSION,
          GRANT_EXTENSION,
          REFUSE_EXTENSION,
          PASS_CHECK,
          UNCLEAR_CHECK,
          SUPERVISE,
          ASK_FORCE,
          REFUSE_FORCE,
          URGE ->
          false;
    };
  }
}
