package yixian.selection.rule;

/** 地域回避的层级 · How near the home place may be to the host. */
public enum HomeLevel {
  OFF("不核对"),
  TOWN("本镇街"),
  COUNTY("本区县");

  private final String label;

  HomeLevel(String label) {
    this.label = label;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }
}
