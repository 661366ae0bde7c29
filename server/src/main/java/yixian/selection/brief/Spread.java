package yixian.selection.brief;

import yixian.kernel.Labelled;

/** 均衡 · Who shall be spread over the receiving units, where a batch asks for that. */
public enum Spread implements Labelled {
  WOMEN("女干部"),
  YOUNG("35 岁及以下"),
  THREE_DOOR("三门干部");

  private final String label;

  Spread(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
