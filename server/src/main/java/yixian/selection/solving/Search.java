package yixian.selection.solving;

import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import yixian.planner.Answer;
import yixian.selection.matching.Watch;

/** 搜索 · A search under way: what it has found so far, and whether anybody still waits for it. */
final class Search implements Watch {

  private final long begun = System.nanoTime();
  private final double seconds;
  private final int alternatives;
  private volatile double best = Double.NaN;
  private volatile double bound = Double.NaN;
  private volatile boolean cancelled;

  Search(double seconds, int alternatives) {
    this.seconds = seconds;
    this.alternatives = alternatives;
  }

  @Override
  public double seconds() {
    return seconds;
  }

  @Override
  public int alternatives() {
    return alternatives;
  }

  @Override
  public void seen(double newBest, double newBound) {
    best = newBest;
    bound = newBound;
    demandWanted();
  }

  void cancel() {
    cancelled = true;
  }

  void demandWanted() {
    if (cancelled) {
      throw new CancellationException();
    }
  }

  /** How far it has got; what is not known yet is null. */
  record Seen(
      double seconds, @Nullable Double best, @Nullable Double bound, @Nullable Double gap) {}

  Seen seen() {
    double plan = best;
    double limit = bound;
    boolean both = !Double.isNaN(plan) && !Double.isNaN(limit);
    return new Seen(
        (System.nanoTime() - begun) / 1e9,
        known(plan),
        known(limit),
        both ? Double.valueOf(Answer.gap(plan, limit)) : null);
  }

  private static @Nullable Double known(double number) {
    return Double.isNaN(number) ? null : Double.valueOf(number);
  }
}
