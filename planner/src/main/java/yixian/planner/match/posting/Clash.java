package yixian.planner.match.posting;

import java.util.ArrayList;
import java.util.List;
import yixian.planner.Budget;

/**
 * The smallest set of rules that cannot be kept together: halved again and again (QuickXplain), so
 * that each rule that stays is needed for the clash.
 */
final class Clash {
  private final Problem problem;
  private final double factor;
  private final double unit;
  private final Budget budget;

  Clash(Problem problem, double factor, double unit, Budget budget) {
    this.problem = problem;
    this.factor = factor;
    this.unit = unit;
    this.budget = budget;
  }

  List<Rule> smallest() {
    return needed(List.of(), false, problem.rules());
  }

  /** What of the candidates is needed, if the background is kept. */
  private List<Rule> needed(List<Rule> background, boolean grown, List<Rule> candidates) {
    if (grown && !canBeKept(background)) {
      return List.of();
    }
    if (candidates.size() <= 1) {
      return candidates;
    }
    int half = candidates.size() / 2;
    List<Rule> first = candidates.subList(0, half);
    List<Rule> second = candidates.subList(half, candidates.size());
    List<Rule> ofSecond = needed(joined(background, first), true, second);
    List<Rule> ofFirst = needed(joined(background, ofSecond), !ofSecond.isEmpty(), first);
    return joined(ofFirst, ofSecond);
  }

  private boolean canBeKept(List<Rule> rules) {
    Problem part = problem.with(rules);
    int[] places = part.posts().stream().mapToInt(Post::places).toArray();
    LevelSearch search = new LevelSearch(places, budget);
    return !search.most(Pairs.of(part, factor), Posting.rows(part), unit).infeasible();
  }

  private static List<Rule> joined(List<Rule> some, List<Rule> more) {
    List<Rule> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
