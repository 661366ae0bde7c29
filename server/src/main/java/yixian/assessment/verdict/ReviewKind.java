package yixian.assessment.verdict;

import yixian.kernel.Labelled;

/** 救济 · What an official may ask for after he was told (公务员法第九十五、九十六条). */
public enum ReviewKind implements Labelled {
  REVIEW("复核", 30),
  APPEAL("申诉", 60);

  private final String label;
  private final int answerDays;

  ReviewKind(String label, int answerDays) {
    this.label = label;
    this.answerDays = answerDays;
  }

  @Override
  public String label() {
    return label;
  }

  /** Calendar days within which it must be decided. */
  public int answerDays() {
    return answerDays;
  }
}
