package yixian.bulletin.story;

import yixian.kernel.Labelled;

/** 供稿状态 · Where a story stands between its author and the bulletin. */
public enum StoryState implements Labelled {
  OFFERED("待选用"),
  PICKED("编辑中"),
  ASKED("征求本人意见"),
  AGREED("本人同意"),
  DECLINED("本人不同意"),
  PRINTED("已刊登"),
  WITHDRAWN("本人撤回");

  private final String label;

  StoryState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether it belongs to a draft. */
  boolean used() {
    return switch (this) {
      case PICKED, ASKED, AGREED, DECLINED -> true;
      case OFFERED, PRINTED, WITHDRAWN -> false;
    };
  }
}
