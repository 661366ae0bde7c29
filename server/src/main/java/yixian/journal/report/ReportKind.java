package yixian.journal.report;

import java.time.YearMonth;
import yixian.kernel.Labelled;

/** 报告类别 · One report a month, and one summary at the end of the term. */
public enum ReportKind implements Labelled {
  MONTH("月度报告"),
  TERM("任期总结");

  private final String label;

  ReportKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** What people call one of it. */
  String called(YearMonth month) {
    return this == TERM ? label : month + " " + label;
  }
}
