package yixian.indicator;

import java.util.UUID;

/** 对象 · Whom or what a figure is about. */
public enum About {
  PERSON("person"),
  UNIT("unit"),
  GRID("grid"),
  /** All that the reader sees, taken together. */
  WHOLE("");

  /** Stands for the whole where a subject is asked for. */
  public static final UUID ALL = new UUID(0, 0);

  private final String titles;

  About(String titles) {
    this.titles = titles;
  }

  /** The kind of titles that name them. */
  public String titles() {
    return titles;
  }
}
