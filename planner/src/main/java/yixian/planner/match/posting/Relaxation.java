package yixian.planner.match.posting;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import yixian.planner.Budget;
import yixian.planner.mip.Solvers;

/**
 * The problem with people allowed in parts, over few pairs at first; pairs that would raise the
 * worth at the prices found are added until none is left in the whole problem.
 *
 * <p>What a rule lacks is lent at a penalty, so that there are prices from the first round on.
 */
final class Relaxation {
  private static final double HAIR = 1e-7;
  private static final int FIRST_EACH = 6;
  private static final int MORE_EACH = 6;

  private final Pairs pairs;
  private final int[] places;
  private final List<Row> rows;
  private final MPSolver lp = Solvers.linear();
  private final MPObjective worth = lp.objective();
  private final MPConstraint[] ofPerson;
  private final MPConstraint[] ofPlaces;
  private final RowIndex index;
  private final List<Row> demanded = new ArrayList<>();
  private final Map<Integer, MPConstraint> ofRows = new LinkedHashMap<>();
  private final List<MPVariable> lent = new ArrayList<>();
  private final BitSet in;
  private final Map<String, MPVariable> choices = new HashMap<>();
  private final List<MPVariable> shares = new ArrayList<>();
  private final List<Integer> personOf = new ArrayList<>();
  private final List<Integer> placeOf = new ArrayList<>();

  Relaxation(Pairs pairs, int[] places, List<Row> rows, double penalty) {
    this.pairs = pairs;
    this.places = places;
    this.rows = rows;
    in = new BitSet(pairs.size());
    worth.setMaximization();
    ofPerson = new MPConstraint[pairs.people()];
    for (int p = 0; p < ofPerson.length; p++) {
      ofPerson[p] = lp.makeConstraint(Double.NEGATIVE_INFINITY, 1);
    }
    ofPlaces = new MPConstraint[places.length];
    for (int q = 0; q < places.length; q++) {
      ofPlaces[q] = lp.makeConstraint(Double.NEGATIVE_INFINITY, places[q]);
    }
    index = new RowIndex(rows, pairs.people(), places.length);
    for (int r = 0; r < rows.size(); r++) {
      if (!rows.get(r).isLazy()) {
        demand(r, penalty);
      }
    }
    begin();
  }

  /**
   * The pairs nearest to the plan in which only places count: a few of each person, a few of each
   * post.
   */
  private void begin() {
    Seed seed = Seed.of(pairs, places);
    Top[] ofPost = new Top[places.length];
    Arrays.setAll(ofPost, _ -> new Top(FIRST_EACH));
    Top own = new Top(FIRST_EACH);
    for (int p = 0; p < pairs.people(); p++) {
      own.clear();
      for (int a = pairs.start()[p]; a < pairs.start()[p + 1]; a++) {
        int post = pairs.post()[a];
        own.offer(pairs.worth()[a] - seed.ofPost()[post], p, a);
        ofPost[post].offer(pairs.worth()[a] - seed.ofPerson()[p], p, a);
      }
      own.each(this::add);
      if (seed.postOf()[p] >= 0) {
        add(p, pairs.find(p, seed.postOf()[p]));
      }
    }
    for (Top top : ofPost) {
      top.each(this::add);
    }
  }

  private void add(int person, int at) {
    if (in.get(at)) {
      return;
    }
    in.set(at);
    MPVariable share = lp.makeNumVar(0, Double.POSITIVE_INFINITY, "");
    shares.add(share);
    personOf.add(person);
    placeOf.add(at);
    worth.setCoefficient(share, pairs.worth()[at]);
    ofPerson[person].setCoefficient(share, 1);
    ofPlaces[pairs.post()[at]].setCoefficient(share, 1);
    index.each(
        person,
        pairs.post()[at],
        (r, weight) -> {
          MPConstraint constraint = ofRows.get(r);
          if (constraint != null) {
            constraint.setCoefficient(share, weight);
          }
        });
  }

  private void demand(int r, double penalty) {
    Row row = rows.get(r);
    MPConstraint constraint = lp.makeConstraint(row.least(), row.most());
    ofRows.put(r, constraint);
    demanded.add(row);
    if (row.least() > 0) {
      MPVariable loan = lp.makeNumVar(0, Double.POSITIVE_INFINITY, "");
      constraint.setCoefficient(loan, 1);
      worth.setCoefficient(loan, -penalty);
      lent.add(loan);
    }
    if (row.choice() != null) {
      MPVariable choice = choices.computeIfAbsent(row.choice(), _ -> lp.makeNumVar(0, 1, ""));
      constraint.setCoefficient(choice, row.choiceWeight());
    }
    for (int i = 0; i < shares.size(); i++) {
      double weight = row.weight(personOf.get(i), pairs.post()[placeOf.get(i)]);
      if (weight != 0) {
        constraint.setCoefficient(shares.get(i), weight);
      }
    }
  }

  /** Demands the lazy conditions that the shares break; whether there were any. */
  private boolean demandBroken() {
    Map<Integer, Double> sums = new TreeMap<>();
    for (int i = 0; i < shares.size(); i++) {
      double share = shares.get(i).solutionValue();
      if (share > HAIR) {
        index.each(
            personOf.get(i),
            pairs.post()[placeOf.get(i)],
            (r, weight) -> {
              if (!ofRows.containsKey(r)) {
                sums.merge(r, weight * share, Double::sum);
              }
            });
      }
    }
    sums.values().removeIf(sum -> sum <= 1 + 1e-6);
    sums.keySet().forEach(r -> demand(r, 0));
    return !sums.isEmpty();
  }

  /**
   * The prices at which no pair of the whole problem would raise the worth; sooner when time is up.
   */
  Prices close(Budget budget) {
    MPSolverParameters warm = new MPSolverParameters();
    warm.setIntegerParam(
        MPSolverParameters.IntegerParam.INCREMENTALITY,
        MPSolverParameters.IncrementalityValues.INCREMENTALITY_ON.swigValue());
    while (true) {
      MPSolver.ResultStatus status = lp.solve(warm);
      if (status != MPSolver.ResultStatus.OPTIMAL) {
        throw new IllegalStateException("the relaxation ended with " + status);
      }
      Prices prices = prices();
      if (budget.isSpent() || !(addBetter(prices) || demandBroken())) {
        return prices;
      }
    }
  }

  private boolean addBetter(Prices prices) {
    int before = in.cardinality();
    double[] paid = Arrays.stream(ofPerson).mapToDouble(MPConstraint::dualValue).toArray();
    Top better = new Top(MORE_EACH);
    for (int p = 0; p < pairs.people(); p++) {
      double known = paid[p] + HAIR * Math.max(1, Math.abs(paid[p]));
      if (prices.ofPerson(p) <= known) {
        continue;
      }
      better.clear();
      for (int a = pairs.start()[p]; a < pairs.start()[p + 1]; a++) {
        double above = prices.above(p, a);
        if (above > known && !in.get(a)) {
          better.offer(above, p, a);
        }
      }
      better.each(this::add);
    }
    return in.cardinality() > before;
  }

  private Prices prices() {
    double[] places2 = new double[ofPlaces.length];
    for (int q = 0; q < places2.length; q++) {
      places2[q] = ofPlaces[q].dualValue();
    }
    double[] ofRule = ofRows.values().stream().mapToDouble(MPConstraint::dualValue).toArray();
    return new Prices(pairs, places, places2, demanded, ofRule);
  }

  /** Whether a rule still lacks something although all pairs were priced. */
  boolean lacks() {
    return lent.stream().anyMatch(loan -> loan.solutionValue() > 1e-6);
  }

  /** The plan, where the shares are whole by themselves; null otherwise. */
  int @Nullable [] wholePlan() {
    int[] postOf = new int[pairs.people()];
    Arrays.fill(postOf, -1);
    for (int i = 0; i < shares.size(); i++) {
      double share = shares.get(i).solutionValue();
      if (share > 1e-7 && share < 1 - 1e-7) {
        return null;
      }
      if (share > 0.5) {
        postOf[personOf.get(i)] = pairs.post()[placeOf.get(i)];
      }
    }
    return choices.values().stream()
            .allMatch(
                choice ->
                    Math.abs(choice.solutionValue() - Math.rint(choice.solutionValue())) < 1e-7)
        ? postOf
        : null;
  }
}
