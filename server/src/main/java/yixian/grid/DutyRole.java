package yixian.grid;

/** 任职角色 · What a person does in a grid; a grid has one leader at a time. */
public enum DutyRole {
  LEADER("网格长"),
  STAFF("网格员"),
  MICRO("微网格员"),
  ADVISER("法律明白人"),
  SECONDEE("挂职干部");

  private final String label;

  DutyRole(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
