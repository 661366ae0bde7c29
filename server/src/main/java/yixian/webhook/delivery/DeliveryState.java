package yixian.webhook.delivery;

import yixian.kernel.Labelled;

/** 投递状态 · How far something has come on its way to a subscriber. */
public enum DeliveryState implements Labelled {
  WAITING("待送达"),
  DELIVERED("已送达"),
  DEAD("未能送达");

  private final String label;

  DeliveryState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
