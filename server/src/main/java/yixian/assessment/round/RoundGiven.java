package yixian.assessment.round;

import yixian.kernel.Labelled;

/** 考核期前提 · What must hold beyond the state. */
public enum RoundGiven implements Labelled {
  NOTHING(""),
  ALL_GRADED("季度与期满考核须人人已定等次，优秀不超名额"),
  ALL_HEARD("申请复核、申诉的期限已过，没有未决的");

  private final String label;

  RoundGiven(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
