package yixian.outreach;

import java.util.Arrays;
import java.util.Optional;
import yixian.kernel.Labelled;

/** 宣传方式 · What was done on an occasion. */
public enum OccasionKind implements Labelled {
  LECTURE("讲座"),
  STALL("摆摊宣传"),
  LEAFLETS("入户发放"),
  PUSH("线上推送"),
  CONSULTATION("咨询"),
  SHARE("链接转发");

  private final String label;

  OccasionKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  static Optional<OccasionKind> named(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
  }
}
