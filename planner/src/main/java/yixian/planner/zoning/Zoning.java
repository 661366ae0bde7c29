package yixian.planner.zoning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yixian.planner.Budget;
import yixian.planner.Progress;
import yixian.planner.Status;

/**
 * Forms zones: a good plan by swaps, then its proof: by pairs of units, which is quick where zones
 * stand out from each other, then by branch and price until nothing better can exist.
 *
 * <p>Branches with the highest bound are opened first; each splits on two units that the linear
 * optimum puts together half-way: they share a zone, or they do not.
 */
public final class Zoning {
  private static final double SHARE_OF_SWAPS = 0.2;
  private static final double SHARE_OF_PAIRS = 0.6;

  /** Of fewer units whole zones are soon looked through. */
  private static final int FEWEST_FOR_PAIRS = 12;

  private final ZoneTask task;
  private final ZoneKinds kinds;
  private final Budget budget;
  private final double total;
  private final double measure;
  private int @Nullable [] best;
  private double worth = Double.NEGATIVE_INFINITY;

  /**
   * @param zoneOf the zone of each unit; null without a plan
   * @param bound what no plan can be worth more than
   */
  public record Outcome(Status status, int @Nullable [] zoneOf, double worth, double bound) {
    /** The plan, where there is one. */
    public int[] plan() {
      return java.util.Objects.requireNonNull(zoneOf, "no plan: " + status);
    }
  }

  private Zoning(ZoneTask task, Budget budget) {
    this.task = task;
    this.budget = budget;
    kinds = ZoneKinds.of(task.zones());
    total = Arrays.stream(task.relatedness()).flatMapToDouble(Arrays::stream).sum() / 2;
    measure =
        Arrays.stream(task.relatedness())
                .flatMapToDouble(Arrays::stream)
                .allMatch(tie -> tie == Math.rint(tie))
            ? 1
            : 0;
  }

  public static Outcome solve(ZoneTask task, Budget budget) {
    return new Zoning(task, budget).solve();
  }

  /**
   * A good plan by swaps alone, with a bound that asks for no proof: the same on every machine, in
   * less than a second for dozens of units.
   */
  public static Outcome sketch(ZoneTask task, long seed) {
    return new Zoning(task, new Budget(Double.MAX_VALUE, seed, Progress.SILENT)).sketch();
  }

  /**
   * A plan that somebody else made, with the same simple bound.
   *
   * @return feasible where the plan keeps every rule, else unknown and with its worth all the same
   */
  public static Outcome weigh(ZoneTask task, int[] zoneOf) {
    double bound = new Zoning(task, Budget.ofSeconds(1)).simpleBound();
    return new Outcome(
        task.isKeptBy(zoneOf) ? Status.FEASIBLE : Status.UNKNOWN,
        zoneOf.clone(),
        task.worth(zoneOf),
        bound);
  }

  private Outcome sketch() {
    Items items = Items.of(task, task.together(), task.apart());
    if (items == null || task.units() < task.zones().size()) {
      return new Outcome(Status.INFEASIBLE, null, Double.NaN, Double.NaN);
    }
    offer(new Swaps(task, items, budget.seed()).run(budget, Double.MAX_VALUE));
    return best == null
        ? new Outcome(Status.UNKNOWN, null, Double.NaN, simpleBound())
        : new Outcome(Status.FEASIBLE, best, worth, simpleBound());
  }

  private Outcome solve() {
    Items items = Items.of(task, task.together(), task.apart());
    if (items == null || task.units() < task.zones().size()) {
      return new Outcome(Status.INFEASIBLE, null, Double.NaN, Double.NaN);
    }
    double swapsEnd = budget.secondsUsed() + SHARE_OF_SWAPS * budget.secondsLeft();
    offer(new Swaps(task, items, budget.seed()).run(budget, swapsEnd));
    double simple = Math.min(simpleBound(), pairBound());
    double bound = simple <= beaten() ? simple : Math.min(simple, branchAndPrice(simple));
    budget.report(worth, bound);
    if (best == null) {
      return new Outcome(
          bound == Double.NEGATIVE_INFINITY ? Status.INFEASIBLE : Status.UNKNOWN,
          null,
          Double.NaN,
          bound);
    }
    boolean proven = bound <= beaten();
    return new Outcome(
        proven ? Status.OPTIMAL : Status.FEASIBLE, best, worth, proven ? worth : bound);
  }

  private double slack() {
    return 1e-7 * Math.max(1e-9, total);
  }

  /**
   * What nothing worth more is needed to be known of: the best plan, and less than the next worth
   * that whole numbers allow.
   */
  private double beaten() {
    return best == null ? Double.NEGATIVE_INFINITY : worth + Math.max(slack(), 0.999 * measure);
  }

  private void offer(int @Nullable [] plan) {
    if (plan != null && task.isKeptBy(plan) && task.worth(plan) > worth) {
      best = plan;
      worth = task.worth(plan);
      budget.report(worth, Double.NaN);
    }
  }

  private double pairBound() {
    if (best == null || task.units() < FEWEST_FOR_PAIRS) {
      return Double.POSITIVE_INFINITY;
    }
    double until = budget.secondsUsed() + SHARE_OF_PAIRS * budget.secondsLeft();
    return PairBound.of(task, budget, until, beaten(), bound -> budget.report(worth, bound));
  }

  /** Half of each unit's strongest ties, as many as its zone has room for. */
  private double simpleBound() {
    double most = task.zones().stream().mapToDouble(Zone::most).max().orElse(0);
    double lightest = Arrays.stream(task.size()).min().orElse(1);
    double bound = 0;
    for (int i = 0; i < task.units(); i++) {
      int self = i;
      double room = most - task.size()[i];
      double[] ties =
          java.util.stream.IntStream.range(0, task.units())
              .filter(j -> j != self)
              .mapToDouble(j -> task.relatedness()[self][j])
              .sorted()
              .toArray();
      int picks = (int) Math.max(0, Math.min(ties.length, Math.floor(room / lightest + 1e-9)));
      bound += Arrays.stream(ties, ties.length - picks, ties.length).sum() / 2;
    }
    return bound * (1 + 1e-12);
  }

  /** The bound of all plans; minus infinity where there is none. */
  private double branchAndPrice(double simple) {
    ColumnGeneration generation = new ColumnGeneration(task, kinds, budget, total, start());
    Set<Column> pool = new LinkedHashSet<>(seeds());
    PriorityQueue<Branch> open =
        new PriorityQueue<>(Comparator.comparingDouble(branch -> -branch.bound()));
    open.add(new Branch(task.together(), task.apart(), simple));
    while (!open.isEmpty()) {
      Branch branch = open.poll();
      if (branch.bound() <= beaten()) {
        return worth;
      }
      budget.report(worth, branch.bound());
      Items items = Items.of(task, branch.together(), branch.apart());
      if (items != null) {
        ColumnGeneration.Result result = generation.of(branch, items, pool, beaten());
        if (!result.isComplete()) {
          return Math.max(result.bound(), open.isEmpty() ? worth : open.peek().bound());
        }
        split(branch, result, open);
      }
    }
    return best == null ? Double.NEGATIVE_INFINITY : worth;
  }

  /** Prices at which the best plan known is worth just what it costs. */
  private Prices start() {
    double[] units = new double[task.units()];
    int[] plan = best;
    for (int i = 0; plan != null && i < units.length; i++) {
      for (int j = 0; j < units.length; j++) {
        units[i] += i != j && plan[i] == plan[j] ? task.relatedness()[i][j] / 2 : 0;
      }
    }
    return new Prices(units, new double[kinds.kinds().size()]);
  }

  private void split(Branch branch, ColumnGeneration.Result result, PriorityQueue<Branch> open) {
    if (result.bound() < -slack() || result.bound() <= beaten()) {
      return;
    }
    Shares shares = new Shares(task.units(), result.columns(), result.shares());
    offer(shares.rounded(task));
    ZoneTask.Pair halfWay = shares.halfWay();
    ZoneTask.Pair pair = halfWay == null ? shares.undecided(branch) : halfWay;
    if (pair != null && result.bound() > beaten()) {
      open.add(branch.with(pair, true, result.bound()));
      open.add(branch.with(pair, false, result.bound()));
    }
  }

  private List<Column> seeds() {
    int[] plan = best;
    if (plan == null) {
      return List.of();
    }
    List<Column> seeds = new ArrayList<>();
    for (int kind = 0; kind < kinds.kinds().size(); kind++) {
      for (int zone : kinds.zonesOf().get(kind)) {
        java.util.BitSet units = new java.util.BitSet();
        double within = 0;
        for (int i = 0; i < plan.length; i++) {
          if (plan[i] == zone) {
            units.set(i);
            for (int j = 0; j < i; j++) {
              within += plan[j] == zone ? task.relatedness()[i][j] : 0;
            }
          }
        }
        seeds.add(new Column(kind, units, within));
      }
    }
    return seeds;
  }
}
