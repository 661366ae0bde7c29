package yixian.planner;

/**
 * What an engine may spend: seconds from now on, and the seed of whatever it draws by lot.
 *
 * <p>An engine that has a plan and no time left answers with that plan. One that needs no lots
 * ignores the seed. Work that ends before the seconds are spent gives the same plan on every
 * machine.
 */
public final class Budget {
  private final long begun = System.nanoTime();
  private final double seconds;
  private final long seed;
  private final Progress progress;
  private volatile boolean stopped;

  public Budget(double seconds, long seed, Progress progress) {
    if (!(seconds > 0)) {
      throw new IllegalArgumentException("秒数应大于 0，现为 " + seconds);
    }
    this.seconds = seconds;
    this.seed = seed;
    this.progress = progress;
  }

  public static Budget ofSeconds(double seconds) {
    return new Budget(seconds, 1, Progress.SILENT);
  }

  public long seed() {
    return seed;
  }

  public double secondsUsed() {
    return (System.nanoTime() - begun) / 1e9;
  }

  public double secondsLeft() {
    return stopped ? 0 : Math.max(0, seconds - secondsUsed());
  }

  /** Ends the work early, from any thread; the engine answers with what it has. */
  public void stop() {
    stopped = true;
  }

  public boolean isSpent() {
    return secondsLeft() <= 0;
  }

  /** NaN stands for what is not known yet. */
  public void report(double best, double bound) {
    progress.seen(secondsUsed(), best, bound);
  }
}
