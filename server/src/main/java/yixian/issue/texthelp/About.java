package yixian.issue.texthelp;

/** 辅助内容 · What is guessed from the words of a report. */
public enum About {
  CATEGORY("事件分类"),
  UNIT("承办单位");

  private final String label;

  About(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
