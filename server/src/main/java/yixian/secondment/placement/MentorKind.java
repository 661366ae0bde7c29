package yixian.secondment.placement;

/** 导师类别 · Who guides an official: one for politics, one for the business, one of the host unit. */
public enum MentorKind {
  POLITICAL("政治辅导员"),
  BUSINESS("业务指导员"),
  HOST("接收单位带教");

  private final String label;

  MentorKind(String label) {
    this.label = label;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }
}
