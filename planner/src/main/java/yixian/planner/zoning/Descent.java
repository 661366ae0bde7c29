package yixian.planner.zoning;

import java.util.Arrays;
import java.util.Collection;
import yixian.planner.Budget;

/**
 * Lowers the bound step by step: units that the best zones hold too often grow dearer, those that
 * none of them holds grow cheaper. Where steps no longer help they become smaller, from the best
 * prices met.
 */
final class Descent {
  private static final int ROUNDS = 120;
  private static final int PATIENCE = 4;
  private static final double LEAST_EAGERNESS = 0.02;

  private final ZoneTask task;
  private final ZoneKinds kinds;
  private final Pricer pricer;
  private final Budget budget;
  private final double tolerance;
  private Prices centre;
  private double bound = Double.POSITIVE_INFINITY;

  Descent(
      ZoneTask task,
      ZoneKinds kinds,
      Pricer pricer,
      Budget budget,
      Prices start,
      double tolerance) {
    this.task = task;
    this.kinds = kinds;
    this.pricer = pricer;
    this.budget = budget;
    this.tolerance = tolerance;
    centre = start;
  }

  /** The prices of the lowest bound met. */
  Prices centre() {
    return centre;
  }

  double bound() {
    return bound;
  }

  /**
   * Goes down until the bound is beaten or falls no further.
   *
   * @param pool takes the zones found
   */
  void run(Collection<Column> pool, double beaten) {
    double eagerness = 1;
    int idle = 0;
    Prices at = centre;
    for (int round = 0; round < ROUNDS && eagerness > LEAST_EAGERNESS; round++) {
      Pricer.Offer offer = pricer.at(at, beaten);
      if (offer == null) {
        return;
      }
      pool.addAll(offer.columns());
      if (offer.bound() < bound - tolerance) {
        bound = offer.bound();
        centre = at;
        idle = 0;
      } else if (++idle >= PATIENCE) {
        eagerness /= 2;
        idle = 0;
        at = centre;
      }
      if (bound <= beaten || budget.isSpent()) {
        return;
      }
      at = step(at, offer, eagerness, beaten);
    }
  }

  private Prices step(Prices at, Pricer.Offer offer, double eagerness, double beaten) {
    double[] held = new double[task.units()];
    Arrays.fill(held, -1);
    for (Column column : offer.best()) {
      column.units().stream().forEach(unit -> held[unit] += kinds.count(column.kind()));
    }
    double norm = Arrays.stream(held).map(often -> often * often).sum();
    double above = Math.min(offer.bound(), bound) - Math.min(beaten, bound);
    if (norm == 0 || !Double.isFinite(above)) {
      return at;
    }
    double[] units = at.units().clone();
    for (int i = 0; i < units.length; i++) {
      units[i] += eagerness * above / norm * held[i];
    }
    return new Prices(units, at.kinds());
  }
}
