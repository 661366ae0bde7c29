package yixian.care;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import yixian.kernel.Actor;
import yixian.kernel.Labelled;
import yixian.kernel.Lifecycle;

/** 线索动作 · Where a lead is passed on to, by whom. */
public enum LeadMove implements Lifecycle.Move {
  TO_ISSUE("转为事件", CareActions.REPORT, "走访人、网格长或牵头单位，有权上报事件"),
  TO_PETITION("转信访", CareActions.VISIT, "走访人、网格长或牵头单位", Need.UNIT),
  TELL("告知单位", CareActions.VISIT, "走访人、网格长或牵头单位", Need.UNIT);

  /** 须填 · What a move asks for. */
  public enum Need implements Labelled {
    UNIT("单位");

    private final String label;

    Need(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  private final String label;
  private final String permission;
  private final String who;
  private final List<Need> needs;

  LeadMove(String label, String permission, String who, Need... needs) {
    this.label = label;
    this.permission = permission;
    this.who = who;
    this.needs = List.of(needs);
  }

  @Override
  @JsonValue
  public String code() {
    return Lifecycle.code(this);
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
  public List<Need> needs() {
    return needs;
  }

  /** Whether somebody who sees the household may make it. */
  boolean openTo(Actor actor) {
    return actor.may(CareActions.VISIT) && actor.may(permission);
  }
}
