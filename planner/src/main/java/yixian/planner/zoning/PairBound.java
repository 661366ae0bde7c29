package yixian.planner.zoning;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import yixian.planner.Budget;
import yixian.planner.mip.Solvers;

/**
 * What no plan is worth more than, from a linear program over pairs of units: each pair shares a
 * zone or does not, a unit has as many fellows as zones have room for, and whoever shares a zone
 * with two has these two share it as well. That last is a condition for each three units, and one
 * for more of them; those that are broken are added round by round. Then a pair that is undecided
 * is decided both ways, and the part that hopes for more goes on.
 *
 * <p>The bound is added up from the prices of the conditions, so it holds however inexactly the
 * program was solved.
 */
final class PairBound {
  private static final int MOST_UNITS = 150;
  private static final int ADDED_EACH_ROUND = 1_500;
  private static final double BROKEN = 1e-3;

  /** A pair without a lead is parted only where those with one are as good as decided. */
  private static final double LESS_TELLING = 0.3;

  private final ZoneTask task;
  private final int n;
  private final MPSolver lp = Solvers.linear();
  private final MPObjective worth = lp.objective();
  private final MPVariable[][] shared;
  private final double[][] most;
  private final double[][] least;
  private final double[][] mostAtFirst;
  private final double[][] leastAtFirst;
  private final boolean[] isLead;
  private boolean isSolved;
  private final List<Condition> conditions = new ArrayList<>();

  /** A linear condition over pairs, with the row of the program that stands for it. */
  private record Condition(
      int[] ones, int[] others, double[] weights, double least, double most, MPConstraint row) {}

  /** A pair that is decided in a part of all plans. */
  private record Held(ZoneTask.Pair pair, double share) {}

  /** The plans in which some pairs are decided, and what none of them is worth more than. */
  private record Part(List<Held> held, double bound) {
    Part with(ZoneTask.Pair pair, double share, double atMost) {
      List<Held> more = new ArrayList<>(held);
      more.add(new Held(pair, share));
      return new Part(more, atMost);
    }
  }

  /** A unit and some others: it shares a zone with one of them, or else these share it as well. */
  private record Star(int with, int[] fellows, double broken) {}

  private PairBound(ZoneTask task) {
    this.task = task;
    n = task.units();
    shared = new MPVariable[n][n];
    most = new double[n][n];
    least = new double[n][n];
    worth.setMaximization();
    for (double[] row : most) {
      Arrays.fill(row, 1);
    }
    task.apart().forEach(pair -> fix(most, pair, 0));
    task.together().forEach(pair -> fix(least, pair, 1));
    List<Integer> leads = leads();
    for (int a : leads) {
      leads.stream().filter(b -> a != b).forEach(b -> fix(most, new ZoneTask.Pair(a, b), 0));
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        shared[i][j] = lp.makeNumVar(Math.min(least[i][j], most[i][j]), most[i][j], "");
        shared[j][i] = shared[i][j];
        worth.setCoefficient(shared[i][j], task.relatedness()[i][j]);
      }
    }
    mostAtFirst = Arrays.stream(most).map(double[]::clone).toArray(double[][]::new);
    leastAtFirst = Arrays.stream(least).map(double[]::clone).toArray(double[][]::new);
    isLead = new boolean[n];
    leads.forEach(lead -> isLead[lead] = true);
    fellows();
    leadsOfEach(leads);
    pairsInAll();
  }

  /**
   * The least bound met until a plan is proven best or the time is up.
   *
   * @param until seconds of the budget at which to stop
   * @param beaten a bound no higher than this is low enough
   * @param told each bound on the way
   */
  static double of(ZoneTask task, Budget budget, double until, double beaten, DoubleConsumer told) {
    if (task.units() > MOST_UNITS || task.units() < 3) {
      return Double.POSITIVE_INFINITY;
    }
    PairBound pairs = new PairBound(task);
    try {
      return pairs.lowest(budget, until, beaten, told);
    } finally {
      pairs.lp.delete();
    }
  }

  private static void fix(double[][] ends, ZoneTask.Pair pair, double end) {
    ends[pair.a()][pair.b()] = end;
    ends[pair.b()][pair.a()] = end;
  }

  private List<Integer> leads() {
    return task.zones().stream().map(Zone::lead).filter(java.util.Objects::nonNull).toList();
  }

  private void fellows() {
    double smallest = task.zones().stream().mapToDouble(Zone::least).min().orElse(0);
    double largest = task.zones().stream().mapToDouble(Zone::most).max().orElse(0);
    for (int i = 0; i < n; i++) {
      double own = task.size()[i];
      fellows(i, smallest - own, largest - own);
    }
    for (Zone zone : task.zones()) {
      Integer lead = zone.lead();
      if (lead != null) {
        fellows(lead, zone.least() - task.size()[lead], zone.most() - task.size()[lead]);
      }
    }
  }

  private void fellows(int of, double from, double to) {
    int[] others = IntStream.range(0, n).filter(j -> j != of).toArray();
    double[] sizes = Arrays.stream(others).mapToDouble(j -> task.size()[j]).toArray();
    int[] ones = new int[others.length];
    Arrays.fill(ones, of);
    add(ones, others, sizes, from, to);
  }

  /** Each unit shares its zone with one lead, where all zones have theirs. */
  private void leadsOfEach(List<Integer> leads) {
    boolean all = leads.size() == task.zones().size();
    for (int i = 0; i < n && !leads.isEmpty(); i++) {
      if (!leads.contains(i)) {
        int[] ones = new int[leads.size()];
        Arrays.fill(ones, i);
        double[] weights = new double[ones.length];
        Arrays.fill(weights, 1);
        int[] others = leads.stream().mapToInt(lead -> lead).toArray();
        add(ones, others, weights, all ? 1 : 0, 1);
      }
    }
  }

  /** How many pairs share a zone in all, at most, where units are of one size. */
  private void pairsInAll() {
    double one = task.size()[0];
    if (Arrays.stream(task.size()).anyMatch(size -> size != one)) {
      return;
    }
    double[] pairs = new double[n + 1];
    Arrays.fill(pairs, Double.NEGATIVE_INFINITY);
    pairs[0] = 0;
    for (Zone zone : task.zones()) {
      double[] next = new double[n + 1];
      Arrays.fill(next, Double.NEGATIVE_INFINITY);
      for (int before = 0; before <= n; before++) {
        for (int here = 1; before + here <= n; here++) {
          if (zone.holds(here * one)) {
            double more = pairs[before] + here * (here - 1) / 2.0;
            next[before + here] = Math.max(next[before + here], more);
          }
        }
      }
      pairs = next;
    }
    int size = n * (n - 1) / 2;
    int[] ones = new int[size];
    int[] others = new int[size];
    double[] weights = new double[size];
    Arrays.fill(weights, 1);
    int at = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        ones[at] = i;
        others[at++] = j;
      }
    }
    if (pairs[n] >= 0) {
      add(ones, others, weights, Double.NEGATIVE_INFINITY, pairs[n]);
    }
  }

  private void add(int[] ones, int[] others, double[] weights, double from, double to) {
    MPConstraint row = lp.makeConstraint(from, to, "");
    for (int i = 0; i < ones.length; i++) {
      row.setCoefficient(shared[ones[i]][others[i]], weights[i]);
    }
    conditions.add(new Condition(ones, others, weights, from, to, row));
  }

  /** What no plan of any open part is worth more than, the part that hopes for most first. */
  private double lowest(Budget budget, double until, double beaten, DoubleConsumer told) {
    PriorityQueue<Part> open =
        new PriorityQueue<>(Comparator.comparingDouble(part -> -part.bound()));
    open.add(new Part(List.of(), Double.POSITIVE_INFINITY));
    while (!open.isEmpty() && open.element().bound() > beaten) {
      Part part = open.remove();
      told.accept(part.bound());
      enter(part);
      double bound = lowest(budget, until, beaten, part.bound());
      if (bound > beaten) {
        ZoneTask.Pair halfWay = isSolved ? halfWay() : null;
        if (halfWay == null) {
          return open.isEmpty() ? bound : Math.max(bound, open.element().bound());
        }
        open.add(part.with(halfWay, 1, bound));
        open.add(part.with(halfWay, 0, bound));
      }
    }
    return beaten;
  }

  private static boolean out(Budget budget, double until) {
    return budget.secondsUsed() >= until || budget.isSpent();
  }

  /** Holds the pairs of a part where it has them, and all others as at the beginning. */
  private void enter(Part part) {
    for (int i = 0; i < n; i++) {
      System.arraycopy(mostAtFirst[i], 0, most[i], 0, n);
      System.arraycopy(leastAtFirst[i], 0, least[i], 0, n);
    }
    for (Held held : part.held()) {
      fix(most, held.pair(), held.share());
      fix(least, held.pair(), held.share());
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        shared[i][j].setBounds(Math.min(least[i][j], most[i][j]), most[i][j]);
      }
    }
  }

  /** The lowest bound of one part. */
  private double lowest(Budget budget, double until, double beaten, double known) {
    double lowest = known;
    isSolved = false;
    while (!out(budget, until)) {
      isSolved = false;
      lp.setTimeLimit((long) Math.max(1, 1000 * (until - budget.secondsUsed())));
      MPSolver.ResultStatus status = lp.solve();
      if (status == MPSolver.ResultStatus.INFEASIBLE) {
        return beaten;
      }
      if (status != MPSolver.ResultStatus.OPTIMAL) {
        return lowest;
      }
      isSolved = true;
      lowest = Math.min(lowest, bound());
      if (lowest <= beaten || !addBroken()) {
        return lowest;
      }
    }
    return lowest;
  }

  /** The pair that is most undecided, a unit and a lead where there is any; null for none. */
  private ZoneTask.@Nullable Pair halfWay() {
    ZoneTask.Pair best = null;
    double nearest = 0.5 - BROKEN;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double off = Math.abs(shared[i][j].solutionValue() - 0.5);
        double weighed = off + (isLead[i] || isLead[j] ? 0 : LESS_TELLING);
        if (off < 0.5 - BROKEN && weighed < nearest) {
          nearest = weighed;
          best = new ZoneTask.Pair(i, j);
        }
      }
    }
    return best;
  }

  /** The ends of the conditions at their prices, and what pairs are worth above them. */
  private double bound() {
    double[][] above = new double[n][n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(task.relatedness()[i], 0, above[i], 0, i);
    }
    double bound = 0;
    for (Condition each : conditions) {
      double price = each.row.dualValue();
      double end = price > 0 ? each.most : each.least;
      if (price != 0 && Double.isFinite(end)) {
        bound += price * end;
        for (int k = 0; k < each.ones.length; k++) {
          int i = Math.max(each.ones[k], each.others[k]);
          int j = Math.min(each.ones[k], each.others[k]);
          above[i][j] -= price * each.weights[k];
        }
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        bound += above[i][j] > 0 ? above[i][j] * most[i][j] : above[i][j] * least[i][j];
      }
    }
    return bound * (1 + 1e-12);
  }

  /** Adds the conditions that are broken most; whether there were any. */
  private boolean addBroken() {
    double[][] share = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        share[i][j] = shared[i][j].solutionValue();
        share[j][i] = share[i][j];
      }
    }
    List<Star> broken = ofThree(share);
    if (broken.isEmpty()) {
      broken = ofMore(share);
    }
    broken.sort(Comparator.comparingDouble(star -> -star.broken));
    broken.stream().limit(ADDED_EACH_ROUND).forEach(this::add);
    return !broken.isEmpty();
  }

  private List<Star> ofThree(double[][] share) {
    List<Star> broken = new ArrayList<>();
    for (int with = 0; with < n; with++) {
      for (int a = 0; a < n; a++) {
        for (int b = 0; b < a && a != with && share[with][a] > BROKEN; b++) {
          double by = share[with][a] + share[with][b] - share[a][b] - 1;
          if (b != with && by > BROKEN) {
            broken.add(new Star(with, new int[] {a, b}, by));
          }
        }
      }
    }
    return broken;
  }

  /** For each unit and a first fellow, fellows are added as long as they break it more. */
  private List<Star> ofMore(double[][] share) {
    List<Star> broken = new ArrayList<>();
    Set<BitSet> known = new HashSet<>();
    for (int with = 0; with < n; with++) {
      int centre = with;
      int[] likely =
          IntStream.range(0, n)
              .filter(j -> j != centre && share[centre][j] > BROKEN)
              .boxed()
              .sorted(Comparator.comparingDouble(j -> -share[centre][j]))
              .mapToInt(j -> j)
              .toArray();
      for (int first : likely) {
        Star star = grown(with, first, likely, share);
        BitSet marks = new BitSet();
        Arrays.stream(star.fellows).forEach(marks::set);
        marks.set(n + with);
        if (star.broken > BROKEN && known.add(marks)) {
          broken.add(star);
        }
      }
    }
    return broken;
  }

  private static Star grown(int with, int first, int[] likely, double[][] share) {
    List<Integer> fellows = new ArrayList<>(List.of(first));
    double sum = share[with][first];
    for (int next : likely) {
      double more = share[with][next];
      for (int fellow : fellows) {
        more -= share[fellow][next];
      }
      if (more > BROKEN && !fellows.contains(next)) {
        fellows.add(next);
        sum += more;
      }
    }
    return new Star(with, fellows.stream().mapToInt(i -> i).toArray(), sum - 1);
  }

  private void add(Star star) {
    int size = star.fellows.length;
    int all = size * (size + 1) / 2;
    int[] ones = new int[all];
    int[] others = new int[all];
    double[] weights = new double[all];
    int at = 0;
    for (int i = 0; i < size; i++) {
      ones[at] = star.with;
      others[at] = star.fellows[i];
      weights[at++] = 1;
      for (int j = 0; j < i; j++) {
        ones[at] = star.fellows[i];
        others[at] = star.fellows[j];
        weights[at++] = -1;
      }
    }
    add(ones, others, weights, Double.NEGATIVE_INFINITY, 1);
  }
}
