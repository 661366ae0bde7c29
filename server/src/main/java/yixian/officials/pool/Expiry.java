package yixian.officials.pool;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.kernel.TimeTravel;

/** 到期清理 · Deletes the names of pools whose purpose has ended, once an hour. */
@Component
class Expiry {

  private final Pools pools;
  private final Road road;

  Expiry(Pools pools, Road road) {
    this.pools = pools;
    this.road = road;
  }

  @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forget() {
    if (!TimeTravel.underWay()) {
      road.job(pools::forget);
    }
  }
}
