package yixian.assessment.plan;

/** 考核项的种类 · A figure of all, a figure of one's own, or the word of a panel. */
public enum LineKind {
  INDICATOR,
  PERSONAL,
  PANEL
}
