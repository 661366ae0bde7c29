package yixian.officials.pool;

/** 库的类别 · How people come into a pool. */
public enum PoolKind {
  /** Named by the organisation department. */
  RESERVE("储备库"),
  /** By offering oneself, then screened. */
  SUBSTITUTE("替补库");

  private final String label;

  PoolKind(String label) {
    this.label = label;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }
}
