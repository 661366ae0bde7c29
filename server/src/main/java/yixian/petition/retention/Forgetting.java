package yixian.petition.retention;

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
 * 到期清除 · Takes out of petitions that have been over for the archive's term who brought them and
 * every word: kind, matter, unit, moments, outcome and satisfaction stay, and so does every figure.
 * A report that was answered is deleted whole, by a job that cannot read it; the log tells that of
 * petitions alone, so that no number tells of a report.
 *
 * <p>The term is whatever the archive's schedule of the district says (ten years unless it is set);
 * fewer than one is refused at the start. A clock that was set makes nothing be forgotten before it
 * runs steadily again.
 */
@Component
public class Forgetting {

  private static final int AT_ONCE = 200;

  private final ForgettingStore store;
  private final Audit audit;
  private final Road road;
  private final Clock clock;
  private final ClockWatch watch;
  private final int years;

  Forgetting(
      ForgettingStore store,
      Audit audit,
      Road road,
      Clock clock,
      @Value("${yixian.petition.kept-years:10}") int years) {
    if (years < 1) {
      throw new IllegalArgumentException(
          "yixian.petition.kept-years is " + years + ". Maybe a whole number of years, 1 or more?");
    }
    this.store = store;
    this.audit = audit;
    this.road = road;
    this.clock = clock;
    this.watch = new ClockWatch(clock, System::nanoTime);
    this.years = years;
  }

  @Scheduled(initialDelay = 11, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forget() {
    watch.round("信访到期清除", AT_ONCE, () -> road.job(this::some));
  }

  /** Clears a batch; how many petitions there were. */
  public int some() {
    Instant now = clock.instant();
    Instant before = ZonedDateTime.ofInstant(now, Days.ZONE).minusYears(years).toInstant();
    store.deleteReports(before);
    int cleared = store.clear(before, now, AT_ONCE);
    if (cleared > 0) {
      audit.note(
          Actor.system("信访到期清除"),
          "petition.forget",
          "petition",
          "over",
          Map.of("petitions", cleared, "untouchedSince", before.toString()));
    }
    return cleared;
  }
}
