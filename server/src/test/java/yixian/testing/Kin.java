package yixian.testing;

/** How a unit stands to the reader's own. */
public enum Kin {
  OWN,
  CHILD,
  PARENT,
  SIBLING,
  /** In another town. */
  ELSEWHERE
}
