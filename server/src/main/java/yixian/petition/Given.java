package yixian.petition;

import yixian.kernel.Labelled;

/** 前提 · What must hold beyond the state. */
public enum Given implements Labelled {
  NOTHING(""),
  OBJECTION_TIME("收到后 5 个工作日内"),
  EXTENSION_FREE("未延期且没有待批的延期"),
  EXTENSION_ASKED("有待批的延期"),
  APPEAL_TIME("申诉求决类，收到书面答复 30 日内"),
  DISCONTENT("最近一次回访不满意"),
  CONTENT_OR_OVER("回访满意，或请求复查复核的期限已过");

  private final String label;

  Given(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
