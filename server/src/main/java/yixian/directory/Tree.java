package yixian.directory;

/** 组织树 · The trees in which units stand at the same time. */
public enum Tree {
  /** 辖区: by territory, from the district to the villages. */
  AREA("辖区"),
  /** 人事: who employs whom. */
  EMPLOYMENT("人事隶属"),
  /** 党建片区: by party zones and branches. */
  PARTY("党建片区");

  private final String label;

  Tree(String label) {
    this.label = label;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }
}
