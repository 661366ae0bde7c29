package yixian.talent.follow;

import yixian.kernel.Labelled;

/** 使用情况 · What has become of somebody since he came back. */
public enum Outcome implements Labelled {
  SAME("原岗位"),
  HEAVIER("原单位压担子"),
  MOVED("交流到其他单位"),
  PROMOTED("提拔使用"),
  SENT_AGAIN("再次选派"),
  LEFT("离开本区");

  private final String label;

  Outcome(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
