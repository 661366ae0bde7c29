package yixian.bulletin.text;

import yixian.kernel.Labelled;

/** 报送发 · Whether an issue goes up, across or down. */
public enum Role implements Labelled {
  REPORT("报"),
  SEND("送"),
  ISSUE("发");

  private final String label;

  Role(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
