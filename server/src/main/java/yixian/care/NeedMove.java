package yixian.care;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import yixian.kernel.Labelled;
import yixian.kernel.Lifecycle;

/** 需求动作 · Help for a need, and what the household says when it is asked whether it came. */
public enum NeedMove implements Lifecycle.Move {
  HELP("登记帮扶", Need.KIND),
  RECEIVED("收到了"),
  NOT_RECEIVED("没收到");

  /** 须填 · What a move asks for. */
  public enum Need implements Labelled {
    KIND("帮扶方式");

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

  NeedMove(String label, Need... needs) {
    this.label = label;
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
    return "走访人、网格长或牵头单位";
  }

  @Override
  public List<Need> needs() {
    return needs;
  }
}
