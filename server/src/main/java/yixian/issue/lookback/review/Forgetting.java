package yixian.issue.lookback.review;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.kernel.ClockWatch;

/** 届满清除 · Takes name, phone and code of reviewers whose term is over, once an hour. */
@Component
class Forgetting {
  private static final int NEVER_AGAIN = Integer.MAX_VALUE;

  private final ReviewGroups groups;
  private final Road road;
  private final ClockWatch watch;

  Forgetting(ReviewGroups groups, Road road, Clock clock) {
    this.groups = groups;
    this.road = road;
    this.watch = new ClockWatch(clock, System::nanoTime);
  }

  @Scheduled(initialDelay = 11, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forget() {
    watch.round("评议员届满清除", NEVER_AGAIN, () -> road.job(groups::forget));
  }
}
