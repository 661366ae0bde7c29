package yixian.access;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yixian.access.ChangeStore.Mark;
import yixian.kernel.Days;

/**
 * 权限的风声 · Whether rights may have changed, on this server or another, asked of the database once
 * for all sessions.
 *
 * <p>Triggers leave a line in the transaction of each change, so that no writer can forget it.
 */
@Component
class RightsWatch {

  /** Every server has seen a line long before it goes. */
  private static final Duration KEPT = Duration.ofHours(1);

  private final ChangeStore store;
  private final AccessSettings settings;
  private final Clock clock;
  private final AtomicReference<@Nullable Look> last = new AtomicReference<>();

  RightsWatch(ChangeStore store, AccessSettings settings, Clock clock) {
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A stretch of time without a change.
   *
   * @param day rights also change with the day
   * @param sinceNanos when it was seen to begin
   */
  record Calm(Mark mark, LocalDate day, long sinceNanos) {}

  private record Look(Calm calm, long atNanos) {}

  /** The stretch under way, known to last until a moment ago. */
  Calm calm() {
    Look known = last.get();
    long now = System.nanoTime();
    if (known != null && now - known.atNanos() < settings.freshness().toNanos() / 2) {
      return known.calm();
    }
    Mark mark = store.mark();
    LocalDate day = Days.today(clock);
    Calm calm =
        known != null && known.calm().mark().equals(mark) && known.calm().day().equals(day)
            ? known.calm()
            : new Calm(mark, day, now);
    Look look = new Look(calm, now);
    boolean first = last.compareAndSet(known, look);
    return first ? look.calm() : Objects.requireNonNull(last.get()).calm();
  }

  @Scheduled(fixedDelay = 600_000)
  void forget() {
    store.forget(clock.instant().minus(KEPT));
  }
}
