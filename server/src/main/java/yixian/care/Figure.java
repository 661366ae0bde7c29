package yixian.care;

import yixian.kernel.Labelled;

/** 走访数字 · What an action is counted by; each figure opens into the records that it counts. */
public enum Figure implements Labelled {
  HOUSEHOLDS("走访户", Kind.HOUSEHOLD),
  VISITED("已走访", Kind.HOUSEHOLD),
  UNVISITED("未走访", Kind.HOUSEHOLD),
  VISITS("走访次数", Kind.VISIT),
  NEEDS("需求", Kind.NEED),
  NEEDS_OPEN("待帮扶", Kind.NEED),
  NEEDS_MET("已落实", Kind.NEED),
  HELPS("帮扶", Kind.HELP),
  HELPING("待确认", Kind.HELP),
  FOLLOW_LATE("回访逾期", Kind.HELP),
  LEADS("线索", Kind.LEAD),
  LEADS_OPEN("线索待处理", Kind.LEAD),
  LEADS_ISSUE("转为事件", Kind.LEAD),
  LEADS_PETITION("转信访", Kind.LEAD),
  LEADS_TOLD("告知单位", Kind.LEAD);

  /** Which records a figure counts. */
  enum Kind {
    HOUSEHOLD,
    VISIT,
    NEED,
    HELP,
    LEAD
  }

  private final String label;
  private final Kind kind;

  Figure(String label, Kind kind) {
    this.label = label;
    this.kind = kind;
  }

  @Override
  public String label() {
    return label;
  }

  Kind kind() {
    return kind;
  }
}
