package yixian.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.planner.Answer;
import yixian.planner.Budget;

/**
 * 求解 · One search of an engine for a plan, which can be watched and ended from other threads.
 *
 * @see Searches
 */
public final class Search {

  private static final long SEED = 1;

  private final double limit;
  private volatile @Nullable Budget budget;
  private volatile boolean stopped;
  private volatile long begun;
  private volatile double best = Double.NaN;
  private volatile double bound = Double.NaN;
  private volatile @Nullable Progress end;

  /**
   * @param limit seconds after which it answers with what it has
   */
  public Search(double limit) {
    this.limit = limit;
  }

  /** 状态 · Where a search stands. */
  public enum State {
    NONE,
    RUNNING,
    DONE,
    FAILED
  }

  /**
   * 求解进展 · How far a search has got.
   *
   * @param best of the plans so far; null where there is none
   * @param bound what no plan can beat; null where that is not known yet
   * @param gap in percent
   * @param message why there is no plan
   * @param kept the plan that was kept
   */
  public record Progress(
      State state,
      double seconds,
      double limit,
      @Nullable Double best,
      @Nullable Double bound,
      @Nullable Double gap,
      @Nullable String message,
      @Nullable UUID kept) {

    static final Progress NONE = new Progress(State.NONE, 0, 0, null, null, null, null, null);
  }

  /** What the engine may spend; begins now. */
  public Budget spend() {
    Budget spending = new Budget(limit, SEED, (_, worth, most) -> seen(worth, most));
    budget = spending;
    if (stopped) {
      spending.stop();
    }
    return spending;
  }

  /** Told by the engine now and then; a bound once known stays until a better one is. */
  public void seen(double worth, double most) {
    best = worth;
    bound = Double.isNaN(most) ? bound : most;
  }

  public double limit() {
    return limit;
  }

  /** Whether somebody has ended it, so that it should come to an end. */
  public boolean isStopped() {
    return stopped;
  }

  /** Seconds since its turn came. */
  public double seconds() {
    return begun == 0 ? 0 : (System.nanoTime() - begun) / 1e9;
  }

  public Progress progress() {
    Progress over = end;
    return over == null ? progress(State.RUNNING, null, null) : over;
  }

  boolean isOver() {
    return end != null;
  }

  void begin() {
    begun = System.nanoTime();
  }

  void stop() {
    stopped = true;
    Budget spending = budget;
    if (spending != null) {
      spending.stop();
    }
  }

  void kept(UUID plan) {
    end = progress(State.DONE, null, plan);
  }

  void failed(String message) {
    end = progress(State.FAILED, message, null);
  }

  private Progress progress(State state, @Nullable String message, @Nullable UUID plan) {
    Double worth = known(best);
    Double most = known(bound);
    Double gap = worth == null || most == null ? null : 100 * Answer.gap(worth, most);
    return new Progress(state, seconds(), limit, worth, most, gap, message, plan);
  }

  private static @Nullable Double known(double figure) {
    return Double.isFinite(figure) ? figure : null;
  }
}
