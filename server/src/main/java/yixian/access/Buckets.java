package yixian.access;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Token buckets by key, in memory: each holds up to {@code burst} and fills at a steady rate. A
 * full bucket is the same as none, so full ones are forgotten and memory stays small.
 */
public final class Buckets {

  private static final int SWEEP_AT = 20_000;

  private final double perSecond;
  private final double burst;
  private final LongSupplier nanos;
  private final ConcurrentHashMap<String, Level> levels = new ConcurrentHashMap<>();

  private record Level(double tokens, long at) {}

  public Buckets(double perSecond, int burst) {
    this(perSecond, burst, System::nanoTime);
  }

  /** Buckets that fill by another clock. */
  public Buckets(double perSecond, int burst, LongSupplier nanos) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.nanos = nanos;
  }

  /** Takes one; false where none is left. */
  public boolean take(String key) {
    boolean[] taken = new boolean[1];
    levels.compute(
        key,
        (k, level) -> {
          long now = nanos.getAsLong();
          double tokens = tokens(level, now);
          taken[0] = tokens >= 1;
          return new Level(taken[0] ? tokens - 1 : tokens, now);
        });
    if (levels.size() > SWEEP_AT) {
      sweep();
    }
    return taken[0];
  }

  /** Puts one back, for what turned out to be honest. */
  void giveBack(String key) {
    levels.computeIfPresent(
        key,
        (k, level) -> {
          long now = nanos.getAsLong();
          return new Level(Math.min(burst, tokens(level, now) + 1), now);
        });
  }

  /** Seconds until one is there again, at least 1. */
  public int secondsToWait() {
    return Math.max(1, (int) Math.ceil(1 / perSecond));
  }

  private void sweep() {
    long now = nanos.getAsLong();
    levels.values().removeIf(level -> tokens(level, now) >= burst);
  }

  private double tokens(@org.jspecify.annotations.Nullable Level level, long now) {
    return level == null
        ? burst
        : Math.min(burst, level.tokens() + (now - level.at()) / 1e9 * perSecond);
  }
}
