package yixian.grid;

/** 网格类型 · A dedicated grid lies inside a comprehensive one and wins there. */
public enum GridKind {
  COMPREHENSIVE("综合网格"),
  DEDICATED("专属网格");

  private final String label;

  GridKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
