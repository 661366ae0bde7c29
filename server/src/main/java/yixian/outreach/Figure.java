package yixian.outreach;

import yixian.kernel.Labelled;

/** 宣传数字 · What a campaign is counted by: each is a sum over records, and opens into them. */
public enum Figure implements Labelled {
  ACTIVITIES("活动场次", Kind.OCCASION),
  LECTURES("讲座", Kind.OCCASION),
  LEAFLETS("发放资料（份）", Kind.OCCASION),
  SHARES("链接转发（次）", Kind.OCCASION),
  CASES("案例推送", Kind.PUSH),
  ASKED("群众提问", Kind.QUESTION),
  ANSWERED("已解答", Kind.QUESTION),
  PUBLISHED("公开问答", Kind.QUESTION);

  /** Which records a figure counts. */
  enum Kind {
    OCCASION,
    PUSH,
    QUESTION
  }

  private final String label;
  private final Kind kind;

  Figure(String label, Kind kind) {
    this.label = label;
    this.kind = kind;
  }

  @Override
  public String label() {
    return label;
  }

  Kind kind() {
    return kind;
  }
}
