package yixian.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 时钟看守 · Compares the clock on the wall with the one that only counts on: a jump of more than an
 * hour between two looks means that somebody set the clock, and that what it says is late may not
 * be.
 */
public final class ClockWatch {

  private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);

  public static final Duration MOST = Duration.ofHours(1);

  private final Clock clock;
  private final LongSupplier nanos;
  private @Nullable Instant lastWall;
  private long lastNanos;

  public ClockWatch(Clock clock, LongSupplier nanos) {
    this.clock = clock;
    this.nanos = nanos;
  }

  /**
   * Runs batch after batch until one is not full; nothing while time travels, and nothing in the
   * round after somebody set the clock.
   *
   * @param work what the log calls it
   * @param full how many a full batch holds
   * @param batch does one batch and says how many it held
   */
  public void round(String work, int full, IntSupplier batch) {
    if (TimeTravel.underWay()) {
      return;
    }
    Duration jump = jump();
    if (!jump.isZero()) {
      LOG.warn("系统时钟跳变 {} 分钟，本轮{}暂停", jump.toMinutes(), work);
      return;
    }
    while (batch.getAsInt() >= full) {
      LOG.info("{}：已处理 {} 条，继续", work, full);
    }
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
