package yixian.planner.match.posting;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yixian.planner.mip.Solvers;

/**
 * Whole people, each at most once, within places and rules; what is wanted of them is added to it.
 */
final class WholeModel {
  private final Pairs pairs;
  private final MPSolver mip = Solvers.whole();
  private final MPVariable[] chosen;

  WholeModel(Pairs pairs, int[] places, List<Row> all) {
    this.pairs = pairs;
    chosen = mip.makeBoolVarArray(pairs.size());
    List<MPConstraint> ofPlaces = new ArrayList<>();
    for (int free : places) {
      ofPlaces.add(mip.makeConstraint(Double.NEGATIVE_INFINITY, free));
    }
    List<Row> rows = binding(pairs, all);
    List<MPConstraint> ofRows = rows(rows);
    RowIndex index = new RowIndex(rows, pairs.people(), places.length);
    for (int p = 0; p < pairs.people(); p++) {
      MPConstraint once = mip.makeConstraint(Double.NEGATIVE_INFINITY, 1);
      for (int a = pairs.start()[p]; a < pairs.start()[p + 1]; a++) {
        once.setCoefficient(chosen[a], 1);
        ofPlaces.get(pairs.post()[a]).setCoefficient(chosen[a], 1);
        MPVariable pair = chosen[a];
        index.each(p, pairs.post()[a], (r, weight) -> ofRows.get(r).setCoefficient(pair, weight));
      }
    }
  }

  private List<MPConstraint> rows(List<Row> rows) {
    Map<String, MPVariable> choices = new HashMap<>();
    List<MPConstraint> ofRows = new ArrayList<>();
    for (Row row : rows) {
      MPConstraint constraint = mip.makeConstraint(row.least(), row.most());
      ofRows.add(constraint);
      if (row.choice() != null) {
        constraint.setCoefficient(
            choices.computeIfAbsent(row.choice(), _ -> mip.makeBoolVar("")), row.choiceWeight());
      }
    }
    return ofRows;
  }

  MPSolver mip() {
    return mip;
  }

  /** Whether the pair is in the plan. */
  MPVariable chosen(int at) {
    return chosen[at];
  }

  MPSolver.ResultStatus solve(double seconds) {
    mip.setTimeLimit(Math.max(1, (long) (seconds * 1000)));
    return mip.solve(Solvers.withoutGap());
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

  /** The post of each person in the plan that was found, -1 without one. */
  int[] plan() {
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
