package yixian.approval;

/** 办理身份 · By what somebody may make a move; a stand-in of an approver is an approver. */
public enum Party {
  APPLICANT("申请人"),
  APPROVER("当前审批人"),
  INVOLVED("申请人与审批人"),
  KEEPER("流程管理员");

  private final String label;

  Party(String label) {
    this.label = label;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }
}
