package yixian.issue.category;

/**
 * 类别 · Components and matters of the national catalogue share numbers, so the key is kind and code.
 */
public enum Kind {
  COMPONENT("管理部件"),
  MATTER("管理事项"),
  DISTRICT("本区分类");

  private final String label;

  Kind(String label) {
    this.label = label;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }

  Tree tree() {
    return this == DISTRICT ? Tree.DISTRICT : Tree.NATIONAL;
  }
}
