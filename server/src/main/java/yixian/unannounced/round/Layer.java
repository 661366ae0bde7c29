package yixian.unannounced.round;

import yixian.kernel.Labelled;

/** 分层 · By what the list is divided before some of each are drawn. */
public enum Layer implements Labelled {
  TOWN("镇（街道）或接收单位"),
  POST("岗位类型");

  private final String label;

  Layer(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
