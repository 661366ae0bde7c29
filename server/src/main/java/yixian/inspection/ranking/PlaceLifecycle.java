package yixian.inspection.ranking;

import java.util.List;
import yixian.kernel.Labelled;
import yixian.kernel.Lifecycle;
import yixian.kernel.Lifecycle.Edge;

/** 上榜位的生命周期 · Appealed against once and answered once; where that is granted it is taken off. */
final class PlaceLifecycle {

  static final Lifecycle<PlaceState, PlaceMove, Given> GRAPH =
      new Lifecycle<>(
          List.of(
              edge(PlaceState.STANDING, PlaceMove.APPEAL, PlaceState.APPEALED, Given.IN_TERM),
              edge(PlaceState.APPEALED, PlaceMove.GRANT, PlaceState.REMOVED, Given.NOTHING),
              edge(PlaceState.APPEALED, PlaceMove.KEEP, PlaceState.KEPT, Given.NOTHING)));

  private PlaceLifecycle() {}

  private static Edge<PlaceState, PlaceMove, Given> edge(
      PlaceState from, PlaceMove move, PlaceState to, Given given) {
    return new Edge<>(from, move, to, given, null);
  }

  static boolean allows(PlaceState from, PlaceMove move) {
    return GRAPH.find(from, move).isPresent();
  }

  /** 前提 · What must hold beyond the state. */
  enum Given implements Labelled {
    NOTHING(""),
    IN_TERM("榜单公布中、申诉期内");

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
