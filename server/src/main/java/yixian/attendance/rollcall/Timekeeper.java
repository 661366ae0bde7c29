package yixian.attendance.rollcall;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.TimeTravel;

/** 计时 · Escalates and ends calls when their time has come, and forgets names when theirs has. */
@Component
class Timekeeper {

  private static final Actor HOUSE = Actor.system("点名计时");

  private final RollCalls calls;
  private final Road road;

  Timekeeper(RollCalls calls, Road road) {
    this.calls = calls;
    this.road = road;
  }

  @Scheduled(initialDelay = 20, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
  void keepTime() {
    if (!TimeTravel.underWay()) {
      road.job(
          () -> {
            calls.keepTime(HOUSE);
            return true;
          });
    }
  }

  @Scheduled(initialDelay = 9, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forget() {
    if (!TimeTravel.underWay()) {
      road.job(
          () -> {
            calls.forget(HOUSE);
            return true;
          });
    }
  }
}
