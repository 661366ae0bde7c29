package yixian.petition.report;

import yixian.kernel.Labelled;

/** 检举控告状态 · Where a report stands. */
enum ReportState implements Labelled {
  RECEIVED("待转送"),
  TRANSFERRED("已转送"),
  FED_BACK("已反馈");

  private final String label;

  ReportState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
