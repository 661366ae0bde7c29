package yixian.assessment.sheet;

import yixian.kernel.Labelled;

/** 等次 · The grades of the civil servants' law (公务员法第三十八条); people give them. */
public enum Grade implements Labelled {
  EXCELLENT("优秀"),
  COMPETENT("称职"),
  BASIC("基本称职"),
  INCOMPETENT("不称职");

  private final String label;

  Grade(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether giving it must be explained in writing. */
  public boolean needsReason() {
    return this == BASIC || this == INCOMPETENT;
  }
}
