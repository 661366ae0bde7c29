package yixian.talent.follow;

/** 列表范围 · Which follow-ups a list shows. */
public enum Show {
  /** Not done, and due within a month or overdue. */
  DUE,
  /** Not done and not yet to be. */
  AHEAD,
  DONE
}
