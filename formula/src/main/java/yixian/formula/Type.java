package yixian.formula;

/** 量 · What a number stands for; only like is added to like. */
public enum Type {
  COUNT("件数", "件"),
  RATIO("比率", "%"),
  AMOUNT("数值", ""),
  POINTS("分值", "分"),
  NUMBER("纯数", "");

  private final String label;
  private final String unit;

  Type(String label, String unit) {
    this.label = label;
    this.unit = unit;
  }

  public String label() {
    return label;
  }

  /** What is written behind the number. */
  public String unit() {
    return unit;
  }
}
