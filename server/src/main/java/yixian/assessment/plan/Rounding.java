package yixian.assessment.plan;

import yixian.kernel.Labelled;

/** 名额取整 · What becomes of the part of a place (默认舍去，不超比例). */
public enum Rounding implements Labelled {
  DOWN("舍去"),
  NEAREST("四舍五入"),
  UP("进一");

  private final String label;

  Rounding(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** How many of the people may be 优秀. */
  public int places(int people, int percent) {
    int hundredths = people * percent;
    return switch (this) {
      case DOWN -> hundredths / 100;
      case NEAREST -> (hundredths + 50) / 100;
      case UP -> (hundredths + 99) / 100;
    };
  }
}
