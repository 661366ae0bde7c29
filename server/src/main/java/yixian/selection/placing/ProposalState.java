package yixian.selection.placing;

import yixian.kernel.Labelled;

/** 方案状态 · Whether a proposal may still be changed. */
public enum ProposalState implements Labelled {
  DRAFT("草案"),
  SIGNED("已签署"),
  ACCEPTED("已采纳");

  private final String label;

  ProposalState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
