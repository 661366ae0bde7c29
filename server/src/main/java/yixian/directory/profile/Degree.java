package yixian.directory.profile;

/** 学历学位 · The highest one held, the highest first. */
public enum Degree {
  DOCTOR("博士"),
  MASTER("硕士"),
  BACHELOR("学士（本科）"),
  COLLEGE("大专"),
  SCHOOL("中专及以下");

  private final String label;

  Degree(String label) {
    this.label = label;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }

  /** Whether it is this one or a higher one. */
  public boolean reaches(Degree least) {
    return ordinal() <= least.ordinal();
  }
}
