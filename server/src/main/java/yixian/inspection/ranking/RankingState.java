package yixian.inspection.ranking;

import yixian.kernel.Labelled;

/** 榜单状态 · A draft is nobody's word; a person's signature makes it a list. */
public enum RankingState implements Labelled {
  DRAFT("拟稿"),
  SIGNED("已签发");

  private final String label;

  RankingState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
