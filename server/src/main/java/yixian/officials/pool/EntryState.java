package yixian.officials.pool;

/** 入库状态 · What became of an entry. */
enum EntryState {
  ASKED("待审核"),
  ADMITTED("已入库"),
  REFUSED("未通过"),
  LEFT("已退出");

  private final String label;

  EntryState(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  boolean alive() {
    return this == ASKED || this == ADMITTED;
  }
}
