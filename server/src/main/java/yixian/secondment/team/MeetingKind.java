package yixian.secondment.team;

/** 会议类别 · The three meetings and one lesson (三会一课), study, and work. */
public enum MeetingKind {
  MEMBERS("支部党员大会"),
  COMMITTEE("支部委员会"),
  GROUP("党小组会"),
  LESSON("党课"),
  STUDY("集中学习"),
  WORK("工作例会");

  private final String label;

  MeetingKind(String label) {
    this.label = label;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }

  /** Whether it is one of the branch, which there must be. */
  boolean ofBranch() {
    return this != STUDY && this != WORK;
  }
}
