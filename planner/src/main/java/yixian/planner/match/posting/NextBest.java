package yixian.planner.match.posting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yixian.planner.Budget;

/**
 * 次优方案 · The best plans that visibly differ: a tenth of the placements, at least two, from every
 * plan before. Where fewer than two are placed, none does.
 */
final class NextBest {
  private final Problem problem;
  private final Levels.Outcome outcome;
  private final double factor;
  private final double unit;
  private final Budget budget;

  NextBest(Problem problem, Levels.Outcome outcome, double factor, double unit, Budget budget) {
    this.problem = problem;
    this.outcome = outcome;
    this.factor = factor;
    this.unit = unit;
    this.budget = budget;
  }

  List<Map<String, Object>> find(int[] best, int many) {
    int[] places = problem.posts().stream().mapToInt(Post::places).toArray();
    int placed = (int) Arrays.stream(best).filter(post -> post >= 0).count();
    int differ = Math.max(2, (placed + 9) / 10);
    if (placed < differ) {
      return List.of();
    }
    List<Row> rows = new ArrayList<>(Posting.rows(problem));
    if (problem.levels().contains(Level.FILLED)) {
      rows.add(Row.placed(placed));
    }
    if (problem.levels().contains(Level.SPREAD)) {
      rows.addAll(Spread.rows(problem, Spread.most(problem, best)));
    }
    List<Map<String, Object>> found = new ArrayList<>();
    int[] before = best;
    while (found.size() < many && !budget.isSpent()) {
      rows.add(Row.shared(placed - differ, chosen(before)));
      LevelSearch.Found next = new LevelSearch(places, quiet()).most(outcome.pairs(), rows, unit);
      int[] postOf = next.postOf();
      if (postOf == null) {
        break;
      }
      Check.require(problem, postOf);
      found.add(shown(best, postOf, next));
      before = postOf;
    }
    return found;
  }

  private Budget quiet() {
    return Budget.ofSeconds(Math.max(0.001, budget.secondsLeft()));
  }

  private Pairs chosen(int[] postOf) {
    Pairs chosen = outcome.pairs().kept((p, a) -> outcome.pairs().post()[a] == postOf[p]);
    return chosen.counted();
  }

  private Map<String, Object> shown(int[] best, int[] postOf, LevelSearch.Found next) {
    List<Map<String, Object>> changes = new ArrayList<>();
    for (int p = 0; p < best.length; p++) {
      if (best[p] != postOf[p]) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("person", problem.people().get(p).id());
        if (best[p] >= 0) {
          change.put("from", problem.posts().get(best[p]).id());
        }
        if (postOf[p] >= 0) {
          change.put("to", problem.posts().get(postOf[p]).id());
        }
        changes.add(change);
      }
    }
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("sum", next.worth() / factor);
    plan.put("bound", next.bound() / factor);
    plan.put("changes", changes);
    return plan;
  }
}
