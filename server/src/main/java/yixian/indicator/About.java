package yixian.indicator;

/** 对象 · Whom or what a figure is about. */
public enum About {
  PERSON("person"),
  UNIT("unit"),
  GRID("grid");

  private final String titles;

  About(String titles) {
    this.titles = titles;
  }

  /** The kind of titles that name them. */
  public String titles() {
    return titles;
  }
}
