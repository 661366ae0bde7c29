package yixian.planner.match.posting;

import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The exact step: whole people only, over the pairs that are left. */
final class LastStep {
  /**
   * @param postOf the post of each person, -1 without one; null when nothing was found
   * @param bound no plan over these pairs is worth more
   * @param ended whether the search came to its end: then a missing plan means that there is none
   */
  record Found(int @Nullable [] postOf, double bound, boolean ended) {}

  private LastStep() {}

  static Found solve(Pairs pairs, int[] places, List<Row> rows, double seconds) {
    WholeModel model = new WholeModel(pairs, places, rows);
    MPObjective worth = model.mip().objective();
    worth.setMaximization();
    for (int a = 0; a < pairs.size(); a++) {
      worth.setCoefficient(model.chosen(a), pairs.worth()[a]);
    }
    MPSolver.ResultStatus status = model.solve(seconds);
    return switch (status) {
      case OPTIMAL, FEASIBLE ->
          new Found(model.plan(), worth.bestBound(), status == MPSolver.ResultStatus.OPTIMAL);
      case INFEASIBLE -> new Found(null, Double.NEGATIVE_INFINITY, true);
      default -> new Found(null, Double.POSITIVE_INFINITY, false);
    };
  }
}
