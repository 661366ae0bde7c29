package yixian.planner.match.posting;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.List;
import yixian.planner.Budget;

/**
 * Among the plans that keep all that was reached, one with the fewest blocking pairs.
 *
 * <p>A pair that ranks each other is counted unless he is where he likes it at least as much, or
 * the post is full of people it likes better.
 */
final class FewerBlocks {
  private static final double HAIR = 1e-6;

  private final Problem problem;
  private final Pairs all;
  private final Pairs open;
  private final WholeModel model;
  private final MPObjective blocks;

  /**
   * @param all the pairs that no rule bars; these can block
   * @param open the pairs that a plan without loss can still use
   * @param rows the rules, and what was reached
   */
  FewerBlocks(Problem problem, Pairs all, Pairs open, List<Row> rows) {
    this.problem = problem;
    this.all = all;
    this.open = open;
    int[] places = problem.posts().stream().mapToInt(Post::places).toArray();
    model = new WholeModel(open, places, rows);
    blocks = model.mip().objective();
    blocks.setMinimization();
    for (int p = 0; p < problem.people().size(); p++) {
      for (int post : problem.people().get(p).ranking()) {
        if (all.find(p, post) >= 0
            && Stability.place(problem.posts().get(post).ranking(), p) < Integer.MAX_VALUE) {
          count(p, post);
        }
      }
    }
  }

  private void count(int person, int post) {
    MPVariable blocking = model.mip().makeBoolVar("");
    blocks.setCoefficient(blocking, 1);
    MPConstraint one = model.mip().makeConstraint(1, Double.POSITIVE_INFINITY);
    one.setCoefficient(blocking, 1);
    for (int liked : problem.people().get(person).ranking()) {
      add(one, person, liked, 1);
      if (liked == post) {
        break;
      }
    }
    Post at = problem.posts().get(post);
    for (int better : at.ranking()) {
      if (better == person) {
        break;
      }
      add(one, better, post, 1.0 / at.places());
    }
  }

  private void add(MPConstraint one, int person, int post, double weight) {
    int at = open.find(person, post);
    if (at >= 0) {
      one.setCoefficient(model.chosen(at), weight);
    }
  }

  /** The plan with the fewest, which the given one has at most as many as; and the bound. */
  Found than(int[] postOf, Budget budget) {
    int before = Stability.blockingPairs(problem, all, postOf);
    MPSolver.ResultStatus status = model.solve(budget.secondsLeft());
    if (status != MPSolver.ResultStatus.OPTIMAL && status != MPSolver.ResultStatus.FEASIBLE) {
      return new Found(postOf, before, 0);
    }
    int[] plan = model.plan();
    int after = Stability.blockingPairs(problem, all, plan);
    double bound = Math.max(0, Math.ceil(blocks.bestBound() - HAIR));
    return after < before ? new Found(plan, after, bound) : new Found(postOf, before, bound);
  }

  /** A plan with its blocking pairs; no plan without loss has fewer than the bound. */
  record Found(int[] postOf, int pairs, double bound) {}
}
