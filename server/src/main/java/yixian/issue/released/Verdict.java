package yixian.issue.released;

/** 公开结论 · What was decided about showing an issue to anybody. */
public enum Verdict {
  SHOWN("已公开"),
  HELD("不公开");

  private final String label;

  Verdict(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
