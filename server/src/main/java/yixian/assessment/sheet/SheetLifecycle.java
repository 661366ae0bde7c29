package yixian.assessment.sheet;

import static yixian.assessment.sheet.SheetState.APPEAL;
import static yixian.assessment.sheet.SheetState.APPEALED;
import static yixian.assessment.sheet.SheetState.GRADED;
import static yixian.assessment.sheet.SheetState.LOCKED;
import static yixian.assessment.sheet.SheetState.OPEN;
import static yixian.assessment.sheet.SheetState.REVIEW;
import static yixian.assessment.sheet.SheetState.REVIEWED;
import static yixian.assessment.sheet.SheetState.TOLD;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Lifecycle;
import yixian.kernel.Lifecycle.Edge;

/**
 * 考核表的生命周期 · Review within thirty days of the notice; appeal within fifteen of the review's
 * decision, or at once within thirty of the notice (公务员法第九十五条).
 */
public final class SheetLifecycle {

  /** Every edge there is. */
  public static final Lifecycle<SheetState, SheetMove, SheetGiven> GRAPH =
      new Lifecycle<>(
          List.of(
              edge(OPEN, SheetMove.GRADE, GRADED, SheetGiven.IN_MEETING, null),
              edge(GRADED, SheetMove.GRADE, GRADED, SheetGiven.IN_MEETING, "告知之前会上可以改"),
              edge(GRADED, SheetMove.TELL, TOLD, SheetGiven.NOTHING, null),
              edge(OPEN, SheetMove.TELL, TOLD, SheetGiven.MONTHLY, "月度评价只告知情况"),
              edge(TOLD, SheetMove.ASK_REVIEW, REVIEW, SheetGiven.WITHIN_30_DAYS, null),
              edge(REVIEW, SheetMove.DECIDE_REVIEW, REVIEWED, SheetGiven.NOTHING, null),
              edge(REVIEWED, SheetMove.ASK_APPEAL, APPEAL, SheetGiven.WITHIN_15_DAYS, null),
              edge(TOLD, SheetMove.ASK_APPEAL, APPEAL, SheetGiven.WITHIN_30_DAYS, "可以不经复核直接申诉"),
              edge(APPEAL, SheetMove.DECIDE_APPEAL, APPEALED, SheetGiven.ANOTHER_DECIDES, null),
              edge(TOLD, SheetMove.LOCK, LOCKED, SheetGiven.NOTHING, null),
              edge(REVIEWED, SheetMove.LOCK, LOCKED, SheetGiven.NOTHING, null),
              edge(APPEALED, SheetMove.LOCK, LOCKED, SheetGiven.NOTHING, null)));

  private SheetLifecycle() {}

  private static Edge<SheetState, SheetMove, SheetGiven> edge(
      SheetState from, SheetMove move, SheetState to, SheetGiven given, @Nullable String odd) {
    return new Edge<>(from, move, to, given, odd);
  }
}
