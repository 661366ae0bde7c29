package yixian.inspection.ranking;

import java.util.List;
import yixian.kernel.Labelled;
import yixian.kernel.Lifecycle;

/** 上榜位动作 · The unit appeals once; who signs lists answers once. */
enum PlaceMove implements Lifecycle.Move {
  APPEAL("申诉", "对象的责任单位", Need.REASON),
  GRANT("申诉成立", "拟榜单位的签发人", Need.ANSWER),
  KEEP("申诉不成立", "拟榜单位的签发人", Need.ANSWER);

  /** 须填 · What a move asks for. */
  enum Need implements Labelled {
    REASON("申诉理由"),
    ANSWER("答复");

    private final String label;

    Need(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  private final String label;
  private final String who;
  private final List<Need> needs;

  PlaceMove(String label, String who, Need... needs) {
    this.label = label;
    this.who = who;
    this.needs = List.of(needs);
  }

  @Override
  public String code() {
    return Lifecycle.code(this);
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String who() {
    return who;
  }

  @Override
  public List<Need> needs() {
    return needs;
  }
}
