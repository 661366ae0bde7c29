package yixian.unannounced.finding;

import yixian.kernel.Labelled;

/** 前提 · What must hold beyond the state. */
enum Given implements Labelled {
  NOTHING(""),
  HEARD_OUT("说明期满"),
  ANOTHER("非发现人、非整改人");

  private final String label;

  Given(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
