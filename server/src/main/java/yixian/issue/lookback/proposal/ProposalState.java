package yixian.issue.lookback.proposal;

import yixian.kernel.Labelled;

/** 建议状态 · Where a proposal stands. */
public enum ProposalState implements Labelled {
  OPEN("待答复"),
  ADOPTED("已采纳"),
  DECLINED("未采纳");

  private final String label;

  ProposalState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
