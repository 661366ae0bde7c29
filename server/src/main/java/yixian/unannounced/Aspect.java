package yixian.unannounced;

import yixian.kernel.Labelled;

/** 三问 · What is asked of everybody who is met, or should have been. */
public enum Aspect implements Labelled {
  PRESENT("在岗"),
  WORKING("在状态"),
  STUDYING("在学习");

  private final String label;

  Aspect(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
