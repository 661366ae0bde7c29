package yixian.tasklist.contract;

import java.util.List;
import yixian.kernel.Labelled;
import yixian.kernel.Lifecycle;

/** 合同动作 · What the unit that gave it out does with a contract. */
enum Move implements Lifecycle.Move {
  VISIT("登记检查", Need.NOTE),
  END("提前终止", Need.REASON);

  /** 须填 · What a move asks for. */
  enum Need implements Labelled {
    NOTE("检查情况"),
    REASON("终止理由");

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
  private final List<Need> needs;

  Move(String label, Need... needs) {
    this.label = label;
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
    return "发包单位";
  }

  @Override
  public List<Need> needs() {
    return needs;
  }
}
