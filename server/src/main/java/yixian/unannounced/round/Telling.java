package yixian.unannounced.round;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.notice.Notices;
import yixian.notice.Template;
import yixian.unannounced.db.tables.records.RoundsRecord;

/** 告知 · Tells inspectors, when a round starts, that they have been dealt visits; not which. */
@Component
class Telling {
  private static final String STARTED = "unannounced.started";

  private final Notices notices;

  Telling(Notices notices, Road road) {
    this.notices = notices;
    road.job(
        () -> {
          notices.define(
              new Template(
                  STARTED,
                  "四不两直检查 {code}",
                  "请于 {from} 至 {until} 检查派给您的地方，先打开一次以便没有网络时使用；不打招呼，不要求对方准备材料"));
          return true;
        });
  }

  void started(RoundsRecord round, List<UUID> inspectors) {
    notices.tellPeople(
        inspectors,
        STARTED,
        Map.of(
            "code", round.getCode(), "from", round.getVisitFrom(), "until", round.getVisitUntil()),
        "/my-inspections");
  }
}
