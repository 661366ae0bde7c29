package yixian.grid;

/** 网格类型 · A dedicated grid lies inside a comprehensive one and wins there. */
public enum GridKind {
  COMPREHENSIVE("综合网格", 0),
  DEDICATED("专属网格", 1);

  private final String label;
  private final int rank;

  GridKind(String label, int rank) {
    this.label = label;
    this.rank = rank;
  }

  public String label() {
    return label;
  }

  /** The higher rank wins where grids overlap. */
  int rank() {
    return rank;
  }
}
