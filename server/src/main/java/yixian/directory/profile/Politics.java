package yixian.directory.profile;

/** 政治面貌 · By GB/T 4762, the eight democratic parties as one. */
public enum Politics {
  PARTY("中共党员"),
  PROBATIONARY("中共预备党员"),
  LEAGUE("共青团员"),
  DEMOCRATIC("民主党派"),
  INDEPENDENT("无党派人士"),
  MASSES("群众");

  private final String label;

  Politics(String label) {
    this.label = label;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }
}
