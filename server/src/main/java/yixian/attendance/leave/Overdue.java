package yixian.attendance.leave;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.TimeTravel;

/** 假满提醒 · Says once, to the official and the host unit, that a leave is over and nobody is back. */
@Component
class Overdue {

  private static final int AT_ONCE = 200;
  private static final Actor HOUSE = Actor.system("假满提醒");

  private final LeaveStore store;
  private final LeaveTidings tidings;
  private final Audit audit;
  private final Road road;
  private final Clock clock;

  Overdue(LeaveStore store, LeaveTidings tidings, Audit audit, Road road, Clock clock) {
    this.store = store;
    this.tidings = tidings;
    this.audit = audit;
    this.road = road;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 7, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void remind() {
    if (!TimeTravel.underWay()) {
      road.job(this::round);
    }
  }

  /** One round; how many were told. */
  int round() {
    var late = store.overdue(Days.today(clock), AT_ONCE);
    late.forEach(
        leave -> {
          tidings.due(leave);
          store.reminded(leave.getId());
          audit.note(HOUSE, "attendance.remind", "leave", leave.getId(), Map.of());
        });
    return late.size();
  }
}
