package yixian.webhook;

import yixian.kernel.Labelled;

/** 推送内容 · How much of an issue a subscriber is told. Nobody is told who reported it. */
public enum Reach implements Labelled {
  PUBLIC("只推公开件：公开的文字、约百米的位置"),
  MARKS("全部事件，只有编号、分类、状态、承办单位"),
  INSIDE("全部事件，含遮蔽后的文字与准确位置");

  private final String label;

  Reach(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
