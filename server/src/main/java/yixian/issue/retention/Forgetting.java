package yixian.issue.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.ClockWatch;
import yixian.kernel.Days;

/**
 * 到期清除 · Takes out of issues that have been over for so many months who told them: name, phone and
 * the secrets of the resident and of those who watch, and what the mask finds in their words and in
 * what was said about them, wherever it was written down: steps, orders, supervisions, deductions.
 *
 * <p>What was done, by which unit, when and where stays, and so does every figure. A clock that was
 * set makes nothing be forgotten before it runs steadily again.
 */
@Component
class Forgetting {

  private static final int AT_ONCE = 200;

  private final ForgettingStore store;
  private final Audit audit;
  private final Road road;
  private final Clock clock;
  private final ClockWatch watch;
  private final int months;

  Forgetting(
      ForgettingStore store,
      Audit audit,
      Road road,
      Clock clock,
      @Value("${yixian.issue.kept-months:24}") int months) {
    this.store = store;
    this.audit = audit;
    this.road = road;
    this.clock = clock;
    this.watch = new ClockWatch(clock, System::nanoTime);
    this.months = months;
  }

  @Scheduled(initialDelay = 9, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forget() {
    watch.round("到期清除", AT_ONCE, () -> road.job(this::some));
  }

  /** Clears a batch; how many there were. */
  int some() {
    Instant now = clock.instant();
    Instant before = ZonedDateTime.ofInstant(now, Days.ZONE).minusMonths(months).toInstant();
    int cleared = store.clear(before, now, AT_ONCE);
    if (cleared > 0) {
      audit.note(
          Actor.system("到期清除"),
          "issue.forget",
          "issue",
          "closed",
          Map.of("issues", cleared, "untouchedSince", before.toString()));
    }
    return cleared;
  }
}
