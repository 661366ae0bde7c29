package yixian.petition;

import yixian.kernel.Labelled;

/** 化解 · What came of it in the end. */
public enum Resolution implements Labelled {
  CONFLICT("化解矛盾"),
  CLAIM("解决诉求");

  private final String label;

  Resolution(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
