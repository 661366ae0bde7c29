package yixian.attendance.roster;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.kernel.TimeTravel;

/** 期满清理 · Deletes the positions of check-ins once their roster is over, once an hour. */
@Component
class Retention {

  private final CheckIns checkIns;
  private final Road road;

  Retention(CheckIns checkIns, Road road) {
    this.checkIns = checkIns;
    this.road = road;
  }

  @Scheduled(initialDelay = 6, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forget() {
    if (!TimeTravel.underWay()) {
      road.job(checkIns::forget);
    }
  }
}
