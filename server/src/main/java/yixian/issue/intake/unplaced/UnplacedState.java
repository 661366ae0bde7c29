package yixian.issue.intake.unplaced;

/** 待定位状态 · What became of a report without a place. */
public enum UnplacedState {
  WAITING,
  PLACED,
  DROPPED
}
