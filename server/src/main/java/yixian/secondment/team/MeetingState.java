package yixian.secondment.team;

/** 会议状态 · Where a meeting stands. */
public enum MeetingState {
  CALLED("已召集"),
  HELD("已确认"),
  CANCELLED("已取消");

  private final String label;

  MeetingState(String label) {
    this.label = label;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }
}
