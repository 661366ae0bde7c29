package yixian.indicator;

/** 分组 · What the rows of a board stand for. */
enum Grouping {
  UNIT("unit"),
  GRID("grid"),
  CATEGORY("category"),
  PERIOD("");

  private final String titles;

  Grouping(String titles) {
    this.titles = titles;
  }

  /** The kind of titles that name the keys; empty where keys speak for themselves. */
  String titles() {
    return titles;
  }
}
