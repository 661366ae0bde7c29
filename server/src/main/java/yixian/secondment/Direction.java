package yixian.secondment;

/** 挂职方向 · Whither officials go: down to the front line, up to a superior, both ways, or beside. */
public enum Direction {
  DOWN("下派"),
  UP("上挂"),
  TWO_WAY("双向"),
  PEER("平级（跟班学习）");

  private final String label;

  Direction(String label) {
    this.label = label;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }
}
