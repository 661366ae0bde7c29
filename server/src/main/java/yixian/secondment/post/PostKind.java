package yixian.secondment.post;

/** 岗位类别 · The kinds of posts to which officials are seconded. */
public enum PostKind {
  FIRST_SECRETARY("村（社区）第一书记"),
  TWO_WAY("双向挂职"),
  INSPECTION("巡察组"),
  TASK_GROUP("专班"),
  GRID_LEADER("专属网格长"),
  GRID_MEMBER("三级网格员"),
  PARK("园区"),
  ENTERPRISE("企业"),
  INVESTMENT("招商"),
  PETITION("信访"),
  KEY_PROJECT("重点项目"),
  COMMITTEE_MEMBER("部门党委（党组）成员"),
  FOLLOW_UP_STUDY("跟班学习");

  private final String label;

  PostKind(String label) {
    this.label = label;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }

  /** Whether it is served in a grid. */
  public boolean inGrid() {
    return this == GRID_LEADER || this == GRID_MEMBER;
  }
}
