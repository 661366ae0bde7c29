package yixian.planner.match.posting;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yixian.planner.mip.Solvers;

/** The exact step: whole people only, over the pairs that are left. */
final class LastStep {
  /**
   * @param postOf the post of each person, -1 without one; null when nothing was found
   * @param bound no plan over these pairs is worth more
   * @param ended whether the search came to its end: then a missing plan means that there is none
   */
  record Found(int @Nullable [] postOf, double bound, boolean ended) {}

  private LastStep() {}

  static Found solve(Pairs pairs, int[] places, List<Row> all, double seconds) {
    MPSolver mip = Solvers.whole();
    MPObjective worth = mip.objective();
    worth.setMaximization();
    MPVariable[] chosen = mip.makeBoolVarArray(pairs.size());
    List<MPConstraint> ofPlaces = new ArrayList<>();
    for (int free : places) {
      ofPlaces.add(mip.makeConstraint(Double.NEGATIVE_INFINITY, free));
    }
    Map<String, MPVariable> choices = new HashMap<>();
    List<MPConstraint> ofRows = new ArrayList<>();
    List<Row> rows = binding(pairs, all);
    RowIndex index = new RowIndex(rows, pairs.people(), places.length);
    for (Row row : rows) {
      MPConstraint constraint = mip.makeConstraint(row.least(), row.most());
      ofRows.add(constraint);
      if (row.choice() != null) {
        constraint.setCoefficient(
            choices.computeIfAbsent(row.choice(), _ -> mip.makeBoolVar("")), row.choiceWeight());
      }
    }
    for (int p = 0; p < pairs.people(); p++) {
      MPConstraint once = mip.makeConstraint(Double.NEGATIVE_INFINITY, 1);
      for (int a = pairs.start()[p]; a < pairs.start()[p + 1]; a++) {
        worth.setCoefficient(chosen[a], pairs.worth()[a]);
        once.setCoefficient(chosen[a], 1);
        ofPlaces.get(pairs.post()[a]).setCoefficient(chosen[a], 1);
        MPVariable pair = chosen[a];
        index.each(p, pairs.post()[a], (r, weight) -> ofRows.get(r).setCoefficient(pair, weight));
      }
    }
    mip.setTimeLimit(Math.max(1, (long) (seconds * 1000)));
    MPSolver.ResultStatus status = mip.solve(Solvers.withoutGap());
    return switch (status) {
      case OPTIMAL, FEASIBLE ->
          new Found(
              read(pairs, chosen), worth.bestBound(), status == MPSolver.ResultStatus.OPTIMAL);
      case INFEASIBLE -> new Found(null, Double.NEGATIVE_INFINITY, true);
      default -> new Found(null, Double.POSITIVE_INFINITY, false);
    };
  }

  /** Without the lazy conditions in which fewer than two of these pairs take part. */
  private static List<Row> binding(Pairs pairs, List<Row> all) {
    RowIndex index = new RowIndex(all, pairs.people(), pairs.posts());
    int[] count = new int[all.size()];
    for (int p = 0; p < pairs.people(); p++) {
      for (int a = pairs.start()[p]; a < pairs.start()[p + 1]; a++) {
        index.each(p, pairs.post()[a], (r, _) -> count[r]++);
      }
    }
    List<Row> binding = new ArrayList<>();
    for (int r = 0; r < count.length; r++) {
      if (count[r] > 1 || !all.get(r).isLazy()) {
        binding.add(all.get(r));
      }
    }
    return binding;
  }

  private static int[] read(Pairs pairs, MPVariable[] chosen) {
    int[] postOf = new int[pairs.people()];
    Arrays.fill(postOf, -1);
    for (int p = 0; p < postOf.length; p++) {
      for (int a = pairs.start()[p]; a < pairs.start()[p + 1]; a++) {
        if (chosen[a].solutionValue() > 0.5) {
          postOf[p] = pairs.post()[a];
        }
      }
    }
    return postOf;
  }
}
