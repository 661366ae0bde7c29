package yixian.issue.search;

/** 与我有关 · Whose issues a list shows. */
enum Mine {
  /** 待我办理: those in which the next move is mine. */
  TODO,
  /** 我办过的: those in which I made a move. */
  HANDLED,
  /** 我上报的. */
  REPORTED
}
