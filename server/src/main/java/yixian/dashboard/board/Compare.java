package yixian.dashboard.board;

/** 比较 · With which period a number is compared. */
public enum Compare {
  NONE,
  PREVIOUS,
  LAST_YEAR
}
