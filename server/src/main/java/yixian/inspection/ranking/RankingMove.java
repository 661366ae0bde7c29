package yixian.inspection.ranking;

import java.util.List;
import yixian.kernel.Labelled;
import yixian.kernel.Lifecycle;

/** 榜单动作 · What a person does with a list; that its last day has come the calendar says. */
enum RankingMove implements Lifecycle.Move {
  SIGN("签发公布");

  private final String label;

  RankingMove(String label) {
    this.label = label;
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
    return "拟榜单位的签发人";
  }

  @Override
  public List<Labelled> needs() {
    return List.of();
  }
}
