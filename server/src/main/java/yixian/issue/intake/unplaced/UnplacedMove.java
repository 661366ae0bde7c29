package yixian.issue.intake.unplaced;

import java.util.List;
import yixian.kernel.Labelled;
import yixian.kernel.Lifecycle;

/** 待定位动作 · What a person does with a report that waits for its place. */
enum UnplacedMove implements Lifecycle.Move {
  PLACE("定位并立为事件", Need.SPOT),
  DROP("不受理", Need.REASON);

  /** 须填 · What a move asks for. */
  enum Need implements Labelled {
    SPOT("位置"),
    REASON("理由");

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

  UnplacedMove(String label, Need... needs) {
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
    return "管全区的受理人员";
  }

  @Override
  public List<Need> needs() {
    return needs;
  }
}
