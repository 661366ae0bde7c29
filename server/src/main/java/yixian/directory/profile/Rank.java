package yixian.directory.profile;

/** 职级 · The level of the post held, the highest first. */
public enum Rank {
  DIVISION("处级"),
  SECTION_CHIEF("正科级"),
  SECTION_DEPUTY("副科级"),
  STAFF("科员及以下");

  private final String label;

  Rank(String label) {
    this.label = label;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }
}
