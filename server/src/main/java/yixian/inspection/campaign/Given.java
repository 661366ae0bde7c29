package yixian.inspection.campaign;

import yixian.kernel.Labelled;

/** 前提 · What must hold beyond the state. */
public enum Given implements Labelled {
  READY("有检查对象"),
  ALL_CHECKED("对象都已检查或移出，争议都已处理");

  private final String label;

  Given(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
