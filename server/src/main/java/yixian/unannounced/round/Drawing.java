package yixian.unannounced.round;

import yixian.kernel.Labelled;

/** 抽什么 · Whether grids are drawn, with whoever has a duty there, or officials on a posting. */
public enum Drawing implements Labelled {
  GRIDS("抽网格"),
  PEOPLE("抽干部");

  private final String label;

  Drawing(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
