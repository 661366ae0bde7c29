package yixian.issue;

/** 来源渠道 · The door by which an issue came in. */
public enum Channel {
  STAFF_PHONE("移动上报", false),
  CITIZEN_PAGE("市民页面", true),
  HOTLINE("热线", true),
  GRID_POST("网格微家", false),
  OPERATIONS("指挥平台", false),
  VISIT("走访", false),
  OPEN311("Open311", true),
  PAST("历史导入", false);

  private final String label;
  private final boolean resident;

  Channel(String label, boolean resident) {
    this.label = label;
    this.resident = resident;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }

  /** Whether a resident is the reporter, who may rate and ask for re-opening. */
  public boolean resident() {
    return resident;
  }
}
