package yixian.planner.match.capacity;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import yixian.planner.Budget;

/**
 * Looks for the plan of least cost and proves it, by asking whether a plan exists that costs at
 * most z.
 *
 * <p>The narrower the question, the quicker its search: too narrow and the answer is no, which
 * raises the bound; too wide and the search is lost. So the question at the bound, which proves, is
 * pursued in turn with wider ones, of which one finds. Work goes by places of the search, not by
 * time: the same tasks get the same plan, while time lasts.
 */
public final class CapacitySearch {
  private static final double HAIR = 1e-6;
  private static final int ROUNDS = 600;
  private static final int PORTION = 100;

  private final Tasks tasks;
  private final Budget budget;
  private final Workbench bench;
  private final Choices root;
  private final Prices prices;
  private final TreeMap<Long, Question> questions = new TreeMap<>();
  private long bound;

  /**
   * @param agentOf the agent of each task; null when no plan was found
   * @param bound no plan costs less
   * @param infeasible whether it is proven that there is no plan
   */
  public record Found(int @Nullable [] agentOf, long cost, long bound, boolean infeasible) {
    public boolean isProven() {
      return agentOf != null && cost == bound;
    }
  }

  private CapacitySearch(Tasks tasks, Budget budget) {
    this.tasks = tasks;
    this.budget = budget;
    bench = Workbench.of(tasks);
    root = new Choices(tasks);
    prices = new Prices(bench.knapsacks(), secondCheapest());
  }

  public static Found solve(Tasks tasks, Budget budget) {
    return new CapacitySearch(tasks, budget).solve();
  }

  private Found solve() {
    if (root.isDead()) {
      return new Found(null, 0, 0, true);
    }
    raiseAtRoot();
    bound = (long) Math.ceil(prices.bound() - HAIR);
    if (best() == null && !anyPlan()) {
      return new Found(null, 0, bound, !budget.isSpent());
    }
    bound = Math.min(bound, cost());
    report();
    long first = bound;
    while (bound < cost() && !budget.isSpent()) {
      for (long most : rungs(first)) {
        pursue(most);
      }
    }
    return new Found(best(), cost(), bound, false);
  }

  private int @Nullable [] best() {
    return bench.repair().best();
  }

  private long cost() {
    return bench.repair().cost();
  }

  /** Until another round of rounds gains next to nothing. */
  private void raiseAtRoot() {
    double before;
    do {
      before = prices.bound();
      double target = best() == null ? Prices.UNKNOWN : cost();
      prices.raise(root, target, Double.POSITIVE_INFINITY, ROUNDS, bench.repair()::from);
    } while (prices.bound() - before > 0.02 && !budget.isSpent() && prices.bound() <= cost() - 1);
  }

  private void report() {
    budget.report(best() == null ? Double.NaN : cost(), bound);
  }

  /** Without a first plan: the search for any at all. */
  private boolean anyPlan() {
    long most = 0;
    for (int task = 0; task < tasks.tasks(); task++) {
      int column = task;
      most += Arrays.stream(tasks.cost()).mapToLong(row -> row[column]).max().orElse(0);
    }
    Question question = new Question(bench, root, prices.best, most);
    Question.Answer answer = Question.Answer.OPEN;
    while (answer == Question.Answer.OPEN && !budget.isSpent()) {
      answer = question.ask(1);
    }
    return answer == Question.Answer.YES;
  }

  /**
   * The question that proves; from where the bound began: 1, 2, 4, 8 more and so on; and the one
   * half way from the bound to the best plan.
   */
  private Set<Long> rungs(long first) {
    Set<Long> rungs = new TreeSet<>();
    rungs.add(bound);
    rungs.add(bound + (cost() - bound) / 2);
    for (long more = 1; first + more < cost(); more *= 2) {
      rungs.add(first + more);
    }
    return rungs;
  }

  private void pursue(long most) {
    Question question = null;
    for (int place = 0; place < PORTION && most >= bound && most < cost(); place++) {
      if (budget.isSpent()) {
        return;
      }
      if (question == null) {
        question = questions.computeIfAbsent(most, z -> new Question(bench, root, prices.best, z));
      }
      switch (question.ask(1)) {
        case NO -> refuted(most);
        case YES -> report();
        case OPEN -> {}
      }
    }
  }

  private void refuted(long most) {
    bound = Math.min(most + 1, cost());
    questions.headMap(bound).clear();
    report();
  }

  /** Prices to begin with: at its second cheapest cost a task is wanted by one agent. */
  private double[] secondCheapest() {
    double[] price = new double[tasks.tasks()];
    for (int task = 0; task < price.length; task++) {
      int column = task;
      double[] sorted =
          Arrays.stream(tasks.cost()).mapToDouble(row -> row[column]).sorted().toArray();
      price[task] = sorted[Math.min(1, sorted.length - 1)];
    }
    return price;
  }
}
