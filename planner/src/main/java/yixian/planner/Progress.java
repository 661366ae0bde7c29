package yixian.planner;

/** Hears, while an engine works, how good its best plan is and how good any plan can be at most. */
@FunctionalInterface
public interface Progress {
  Progress SILENT = (seconds, best, bound) -> {};

  /** NaN stands for what is not known yet. */
  void seen(double seconds, double best, double bound);
}
