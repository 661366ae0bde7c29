package yixian.webhook;

import java.util.Arrays;
import java.util.Optional;
import yixian.kernel.Labelled;

/** 推送时机 · What a subscriber may be told of. */
public enum Occasion implements Labelled {
  REPORTED("issue.reported", "上报"),
  FILED("issue.filed", "受理立案"),
  REFUSED("issue.refused", "不予受理"),
  DISPATCHED("issue.dispatched", "派遣"),
  HANDLED("issue.handled", "处理完毕"),
  CLOSED("issue.closed", "结案"),
  RATED("issue.rated", "市民评价"),
  REOPENED("issue.reopened", "重开"),
  VOIDED("issue.voided", "作废"),
  RELEASED("issue.released", "审核公开"),
  WITHHELD("issue.withheld", "撤下公开"),
  TEST("webhook.test", "测试");

  private final String kind;
  private final String label;

  Occasion(String kind, String label) {
    this.kind = kind;
    this.label = label;
  }

  /** As it is spelled in what is sent. */
  public String kind() {
    return kind;
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether it can be subscribed to; a test is sent by hand. */
  boolean chosen() {
    return this != TEST;
  }

  /**
   * The occasion of a fact. An issue opens again in two ways, of which one tells a fact; both take
   * the closing back, and by that they are known.
   */
  public static Optional<Occasion> of(String fact) {
    return Arrays.stream(values())
        .filter(each -> each.chosen() && each != REOPENED && each.kind.equals(fact))
        .findFirst();
  }
}
