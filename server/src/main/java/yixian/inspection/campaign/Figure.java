package yixian.inspection.campaign;

import yixian.kernel.Labelled;

/** 行动数字 · What a campaign is counted by; each figure opens into what it counts. */
public enum Figure implements Labelled {
  GROUPS("检查组", Kind.GROUP),
  TARGETS("检查对象", Kind.TARGET),
  CHECKED("已检查", Kind.TARGET),
  LEFT("未检查", Kind.TARGET),
  REMOVED("已移出", Kind.TARGET),
  DISPUTED("争议待处理", Kind.TARGET),
  FINDINGS("发现问题", Kind.FINDING),
  RECTIFIED("已整改", Kind.FINDING),
  RECHECKED("已复查", Kind.FINDING),
  OVERDUE("逾期未整改", Kind.FINDING),
  DROPPED("扣分已撤销", Kind.FINDING);

  /** 所数 · What the figure counts. */
  public enum Kind {
    GROUP,
    TARGET,
    FINDING
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

  public Kind kind() {
    return kind;
  }
}
