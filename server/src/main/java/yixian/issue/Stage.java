package yixian.issue;

/** 计时阶段 · A stretch of an issue's life with a term of its own. */
public enum Stage {
  DISPATCH("派遣"),
  HANDLE("处理"),
  CHECK("核查"),
  TOTAL("全程");

  private final String label;

  Stage(String label) {
    this.label = label;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }
}
