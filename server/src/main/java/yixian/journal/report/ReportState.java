package yixian.journal.report;

import yixian.kernel.Labelled;

/** 月度报告状态 · A report is its writer's until he signs it, and nobody's to change afterwards. */
public enum ReportState implements Labelled {
  DRAFT("草稿"),
  SIGNED("已签名");

  private final String label;

  ReportState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
