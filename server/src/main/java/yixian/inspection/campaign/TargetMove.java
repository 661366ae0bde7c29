package yixian.inspection.campaign;

import java.util.List;
import yixian.kernel.Labelled;
import yixian.kernel.Lifecycle;

/** 对象动作 · What is done with a target, by which side. */
public enum TargetMove implements Lifecycle.Move {
  CHECK("检查", "对象的检查组组员"),
  REMOVE("移出", "牵头单位", Need.REASON),
  DISPUTE("提出争议", "责任单位", Need.ITEM, Need.REASON),
  SETTLE("处理争议", "组长或牵头单位，非提出人", Need.OUTCOME, Need.NOTE);

  /** 须填 · What a move asks for. */
  public enum Need implements Labelled {
    REASON("理由"),
    ITEM("检查项"),
    OUTCOME("处理结果"),
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
  private final String who;
  private final List<Need> needs;

  TargetMove(String label, String who, Need... needs) {
    this.label = label;
    this.who = who;
    this.needs = List.of(needs);
  }

  @Override
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
}
