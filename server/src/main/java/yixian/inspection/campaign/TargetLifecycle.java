package yixian.inspection.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Labelled;
import yixian.kernel.Lifecycle;
import yixian.kernel.Lifecycle.Edge;

/** 检查对象的生命周期 · Checked by one or by two, or taken out; what was deducted may be disputed. */
final class TargetLifecycle {

  static final Lifecycle<TargetState, TargetMove, Given> GRAPH =
      new Lifecycle<>(
          List.of(
              edge(TargetState.LEFT, TargetMove.CHECK, TargetState.CHECKED, Given.LAST_SHEET, null),
              edge(
                  TargetState.LEFT,
                  TargetMove.CHECK,
                  TargetState.LEFT,
                  Given.FIRST_OF_TWO,
                  "双人评的对象，两份都交齐才有得分，之前互不可见"),
              edge(
                  TargetState.LEFT,
                  TargetMove.REMOVE,
                  TargetState.REMOVED,
                  Given.NOTHING,
                  "登记有误或已不在，不再检查，理由留存"),
              edge(
                  TargetState.CHECKED,
                  TargetMove.DISPUTE,
                  TargetState.CHECKED,
                  Given.DEDUCTED,
                  "对一项扣分不服，得分待复核"),
              edge(
                  TargetState.CHECKED,
                  TargetMove.SETTLE,
                  TargetState.CHECKED,
                  Given.DISPUTED,
                  "维持、更正或撤销，得分重算，检查时的得分留存")));

  private TargetLifecycle() {}

  private static Edge<TargetState, TargetMove, Given> edge(
      TargetState from, TargetMove move, TargetState to, Given given, @Nullable String odd) {
    return new Edge<>(from, move, to, given, odd);
  }

  /** Where a check leads that brings the last sheet that is needed. */
  static TargetState checked(TargetState from) {
    return GRAPH.ends(from, TargetMove.CHECK).stream()
        .filter(edge -> edge.given() == Given.LAST_SHEET)
        .map(Edge::to)
        .findFirst()
        .orElseThrow();
  }

  /** 前提 · What must hold beyond the state. */
  enum Given implements Labelled {
    NOTHING(""),
    LAST_SHEET("行动进行中，检查单已交齐"),
    FIRST_OF_TWO("行动进行中，双人评还缺一份"),
    DEDUCTED("行动进行中，这一项有扣分、未提过争议"),
    DISPUTED("有未处理的争议");

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
