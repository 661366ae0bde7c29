package yixian.inspection.finding;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import yixian.inspection.Inspections;
import yixian.kernel.Labelled;
import yixian.kernel.Lifecycle;

/** 检查问题动作 · What can be done to a finding, by whom, asking for what. */
public enum Move implements Lifecycle.Move {
  FIX("整改", Inspections.ANSWER, "责任单位", Need.NOTE),
  CLOSE("复查通过", Inspections.CHECK, "检查组或牵头单位，非整改人"),
  SEND_BACK("退回整改", Inspections.CHECK, "检查组或牵头单位，非整改人", Need.NOTE),
  DROP("不再整改", Inspections.CHECK, "处理争议的人");

  /** 须填 · What a move asks for. */
  public enum Need implements Labelled {
    NOTE("说明");

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

  Move(String label, String permission, String who, Need... needs) {
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

  /** The move with this name; refuses an unknown one. */
  @JsonCreator
  public static Move of(String code) {
    return Lifecycle.move(Move.class, code, "检查问题");
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

  /** The permission that it takes. */
  public String permission() {
    return permission;
  }
}
