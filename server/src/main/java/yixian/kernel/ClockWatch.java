package yixian.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * 时钟看守 · Compares the clock on the wall with the one that only counts on: a jump of more than an
 * hour between two looks means that somebody set the clock, and that what it says is late may not
 * be.
 */
public final class ClockWatch {

  public static final Duration MOST = Duration.ofHours(1);

  private final Clock clock;
  private final LongSupplier nanos;
  private @Nullable Instant lastWall;
  private long lastNanos;

  public ClockWatch(Clock clock, LongSupplier nanos) {
    this.clock = clock;
    this.nanos = nanos;
  }

  /** How far the wall clock jumped since the last look; zero where it ran as it should. */
  public synchronized Duration jump() {
    Instant wall = clock.instant();
    long now = nanos.getAsLong();
    Duration jump =
        lastWall == null
            ? Duration.ZERO
            : Duration.between(lastWall, wall).minusNanos(now - lastNanos).abs();
    lastWall = wall;
    lastNanos = now;
    return jump.compareTo(MOST) > 0 ? jump : Duration.ZERO;
  }
}
