package yixian.petition;

import yixian.kernel.Labelled;

/**
 * 年度指标 · What a year's petitions are counted by; each figure opens into the records that it counts.
 *
 * <p>Repeats count as such only. Reports (检举控告) are never among them.
 */
public enum Figure implements Labelled {
  RECEIVED("登记批次"),
  IN_SCOPE("职责范围内"),
  DIVERTED("分流"),
  PENDING("待转送"),
  REPEATED("重复件"),
  SUGGESTION("建议意见"),
  APPEAL("申诉求决"),
  COLLECTIVE("集体访"),
  ANSWERED("已答复"),
  IN_TIME("按期答复"),
  LATE("超期"),
  VISITED("已回访"),
  CONTENT("回访满意"),
  CONFLICT("化解矛盾"),
  CLAIM("解决诉求");

  private final String label;

  Figure(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
