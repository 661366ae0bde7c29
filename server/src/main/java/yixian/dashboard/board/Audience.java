package yixian.dashboard.board;

/** 看板对象 · Whose figures a board is made for. */
public enum Audience {
  DISTRICT("全区"),
  UNIT("单位"),
  GRID("网格"),
  PERSONAL("本人"),
  WALL("大屏");

  private final String label;

  Audience(String label) {
    this.label = label;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }
}
