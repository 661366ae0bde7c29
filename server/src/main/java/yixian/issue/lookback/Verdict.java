package yixian.issue.lookback;

import yixian.kernel.Labelled;

/** 处理决定 · What a person decides about what the reviewers found. */
public enum Verdict implements Labelled {
  REOPEN("重新办理"),
  RULE("建议修改结案标准"),
  NONE("不处理");

  private final String label;

  Verdict(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
