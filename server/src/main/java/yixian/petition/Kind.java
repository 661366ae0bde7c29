package yixian.petition;

import yixian.kernel.Labelled;

/**
 * 类别 · Two of the three kinds (信访工作条例 articles 29 to 31); 检举控告 are kept in {@code petition.report}.
 */
public enum Kind implements Labelled {
  SUGGESTION("建议意见"),
  APPEAL("申诉求决");

  private final String label;

  Kind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
