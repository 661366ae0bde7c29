package yixian.issue.lookback.proposal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import yixian.kernel.Labelled;
import yixian.kernel.Lifecycle;

/** 建议的答复 · What whoever keeps the catalogue answers to a proposal. */
public enum ProposalMove implements Lifecycle.Move {
  ADOPT("采纳", "结案标准"),
  DECLINE("不采纳", "理由");

  private final String label;
  private final String need;

  ProposalMove(String label, String need) {
    this.label = label;
    this.need = need;
  }

  @Override
  @JsonValue
  public String code() {
    return Lifecycle.code(this);
  }

  /** The move with this name; refuses an unknown one. */
  @JsonCreator
  public static ProposalMove of(String code) {
    return Lifecycle.move(ProposalMove.class, code, "修改建议");
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String who() {
    return "分类目录维护人";
  }

  @Override
  public List<Labelled> needs() {
    return List.of(() -> need);
  }
}
