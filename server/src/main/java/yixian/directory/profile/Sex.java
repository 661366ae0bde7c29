package yixian.directory.profile;

/** 性别 · As the form of appointment has it. */
public enum Sex {
  MALE("男"),
  FEMALE("女");

  private final String label;

  Sex(String label) {
    this.label = label;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }
}
