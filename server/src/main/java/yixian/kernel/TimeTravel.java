package yixian.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The clock of the house. It tells the real time, except inside {@link #at}, where tests and the
 * demo set it.
 */
public final class TimeTravel extends Clock {

  private static final ScopedValue<Instant> SET = ScopedValue.newInstance();

  private static final AtomicInteger JOURNEYS = new AtomicInteger();

  private final Clock real = Clock.systemUTC();

  /** Runs the work as if it were the given moment. */
  public static <T> T at(Instant moment, Supplier<T> work) {
    return ScopedValue.where(SET, moment).call(work::get);
  }

  /**
   * Does work that makes records of other days; jobs that hold records against the clock wait
   * meanwhile, lest they take the middle of a story for neglect.
   */
  public static <T> T journey(Supplier<T> work) {
    JOURNEYS.incrementAndGet();
    try {
      return work.get();
    } finally {
      JOURNEYS.decrementAndGet();
    }
  }

  /** Whether somebody is on such a journey. */
  public static boolean underWay() {
    return JOURNEYS.get() > 0;
  }

  @Override
  public Instant instant() {
    return SET.isBound() ? SET.get() : real.instant();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("The house keeps UTC; zone " + zone + " was asked for");
  }
}
