package yixian.tasklist.offer;

import yixian.kernel.Labelled;

/** 资源种类 · What is offered, and whether it comes back when its use is over. */
public enum OfferKind implements Labelled {
  EXPERT("专业人员", true),
  VEHICLE("车辆", true),
  VENUE("场地", true),
  EQUIPMENT("设备", true),
  GOODS("物资", false),
  TRAINING("培训讲座", false);

  private final String label;
  private final boolean lent;

  OfferKind(String label, boolean lent) {
    this.label = label;
    this.lent = lent;
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether it is lent; what is not is used up. */
  boolean isLent() {
    return lent;
  }
}
