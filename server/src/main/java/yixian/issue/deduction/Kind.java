package yixian.issue.deduction;

import java.util.Arrays;
import yixian.kernel.Labelled;
import yixian.kernel.Problem;

/** 扣分种类 · For what a unit loses points, and by which fact that is known. */
public enum Kind implements Labelled {
  LATE("逾期处置"),
  REWORKED("返工"),
  RETURN_REFUSED("无理由退单"),
  FALSE_FEEDBACK("虚假反馈");

  private final String label;

  Kind(String label) {
    this.label = label;
  }

  /** The kind with this name; an unknown one is not there. */
  static Kind of(String code) {
    return Arrays.stream(values())
        .filter(each -> each.name().equals(code))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("扣分种类"));
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether a rule finds it; otherwise a person of the centre does, and says by what. */
  boolean drawn() {
    return this != FALSE_FEEDBACK;
  }
}
