package yixian.assessment.plan;

import yixian.kernel.Labelled;

/** 宽严 · What is done about raters who are stricter or milder than their panel. */
public enum Severity implements Labelled {
  SHOWN("只显示，不调整"),
  CENTRED("按公开规则校正");

  private final String label;

  Severity(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
