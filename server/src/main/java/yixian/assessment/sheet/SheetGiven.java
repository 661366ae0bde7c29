package yixian.assessment.sheet;

import yixian.kernel.Labelled;

/** 考核表前提 · What must hold beyond the state. */
public enum SheetGiven implements Labelled {
  NOTHING(""),
  IN_MEETING("评议已截止"),
  WITHIN_30_DAYS("告知之日起三十日内"),
  WITHIN_15_DAYS("复核决定之日起十五日内"),
  ANOTHER_DECIDES("不由作出复核决定的人作出"),
  MONTHLY("月度评价不定等次");

  private final String label;

  SheetGiven(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
