package yixian.dashboard.board;

/** 大小 · How much of the board's width a tile takes: a quarter, a half, all. */
public enum Size {
  SMALL,
  MEDIUM,
  LARGE
}
