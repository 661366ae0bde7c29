package yixian.inspection.ranking;

import java.util.List;
import yixian.kernel.Labelled;
import yixian.kernel.Lifecycle;
import yixian.kernel.Lifecycle.Edge;

/** 红黑榜的生命周期 · Drawn up by the house, signed by a person before its last day. */
final class RankingLifecycle {

  static final Lifecycle<RankingState, RankingMove, Given> GRAPH =
      new Lifecycle<>(
          List.of(
              new Edge<>(
                  RankingState.DRAFT,
                  RankingMove.SIGN,
                  RankingState.SIGNED,
                  Given.BEFORE_LAST_DAY,
                  null)));

  private RankingLifecycle() {}

  /** 前提 · What must hold beyond the state. */
  enum Given implements Labelled {
    BEFORE_LAST_DAY("到期日未到");

    private final String label;

    Given(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }
}
