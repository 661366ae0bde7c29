package yixian.attendance.leave;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import yixian.kernel.Labelled;
import yixian.kernel.Lifecycle;

/** 请假动作 · What can be done to a leave: by the approval, or by the official himself. */
public enum LeaveMove implements Lifecycle.Move {
  GRANT("批准", "审批人"),
  REFUSE("不批准", "审批人"),
  WITHDRAW("撤回申请", "本人"),
  CANCEL("撤销请假", "本人"),
  SHORTEN("提前结束", "本人"),
  RETURN("销假", "本人");

  private final String label;
  private final String who;

  LeaveMove(String label, String who) {
    this.label = label;
    this.who = who;
  }

  @Override
  @JsonValue
  public String code() {
    return Lifecycle.code(this);
  }

  /** The move with this name; refuses an unknown one. */
  @JsonCreator
  public static LeaveMove of(String code) {
    return Lifecycle.move(LeaveMove.class, code, "请假单");
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String who() {
    return who;
  }

  @Override
  public List<? extends Labelled> needs() {
    return this == SHORTEN ? List.of(LastDay.LAST_DAY) : List.of();
  }

  /** 须填 · What shortening asks for. */
  enum LastDay implements Labelled {
    LAST_DAY;

    @Override
    public String label() {
      return "新的结束日期";
    }
  }
}
