package yixian.notice;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yixian.access.Road;

/** Forgets messages after a year. */
@Component
class Forgetting {

  private final Road road;
  private final NoticeStore store;
  private final Clock clock;

  Forgetting(Road road, NoticeStore store, Clock clock) {
    this.road = road;
    this.store = store;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 1, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
  void forget() {
    road.job(() -> store.forget(clock.instant().minus(Notices.KEPT)));
  }
}
