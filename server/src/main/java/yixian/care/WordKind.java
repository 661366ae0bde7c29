package yixian.care;

/** 词表类别 · The short lists that the district keeps as data. */
public enum WordKind {
  REASON,
  NEED,
  HELP
}
