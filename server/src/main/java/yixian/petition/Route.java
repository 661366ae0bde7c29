package yixian.petition;

import yixian.kernel.Labelled;

/**
 * 办理途径 · The six ways of an appeal (信访工作条例 article 31): the first five lead elsewhere, the sixth is
 * answered here with a written opinion.
 */
public enum Route implements Labelled {
  COURT("诉讼、检察、公安法律程序"),
  ARBITRATION("仲裁"),
  PARTY("党员申诉、申请复审"),
  ADMINISTRATIVE("行政复议、裁决、确认、许可、处罚等行政程序"),
  DUTY("查处违法行为、履行保护职责"),
  PETITION("信访程序：听取陈述、调查核实、出具处理意见书");

  private final String label;

  Route(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether another procedure than this one decides it. */
  boolean leadsElsewhere() {
    return this != PETITION;
  }
}
