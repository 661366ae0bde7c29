package yixian.zoning.scheme;

import yixian.kernel.Labelled;

/** 来源 · How a scheme came to be. */
public enum Origin implements Labelled {
  ENGINE("求解"),
  PRESENT("现行片区");

  private final String label;

  Origin(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
