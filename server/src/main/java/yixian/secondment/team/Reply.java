package yixian.secondment.team;

/** 答复 · What an invited person says; attendance is drawn from it. */
public enum Reply {
  INVITED("未答复"),
  ACCEPTED("参加"),
  DECLINED("不参加"),
  EXCUSED("请假");

  private final String label;

  Reply(String label) {
    this.label = label;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }
}
