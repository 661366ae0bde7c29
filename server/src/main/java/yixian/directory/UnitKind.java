package yixian.directory;

/** 单位种类 · What a unit is. */
public enum UnitKind {
  DISTRICT("区"),
  DEPARTMENT("区直部门"),
  TOWNSHIP("镇街"),
  VILLAGE("村居"),
  ENTERPRISE("企业"),
  INSTITUTION("事业单位"),
  CENTRE("中心"),
  PARTY("党组织"),
  TEAM("专班"),
  OTHER("其他");

  private final String label;

  UnitKind(String label) {
    this.label = label;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }
}
