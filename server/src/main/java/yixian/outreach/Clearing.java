package yixian.outreach;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.BurdenItem;
import yixian.kernel.BurdenSource;

/** 到期清除 · Half a year after it was asked a question loses its words; what was released stays. */
@Component
class Clearing implements BurdenSource {

  private static final Actor HOUSE = Actor.system("提问原文到期清除");
  private static final Duration KEPT = Duration.ofDays(183);
  private static final String BASIS = "普法与法律服务的部署；减负：只记做过的事";
  private static final String OWNER = "牵头单位";

  private final QuestionStore store;
  private final Audit audit;
  private final Road road;
  private final Clock clock;

  Clearing(QuestionStore store, Audit audit, Road road, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.road = road;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 140_000, fixedDelay = 3_600_000)
  void tidy() {
    road.job(this::clear);
  }

  /** Clears what is due; how many there were. */
  int clear() {
    Instant now = clock.instant();
    int cleared = store.clear(now.minus(KEPT), now);
    if (cleared > 0) {
      audit.note(HOUSE, "outreach.clear", "question", "all", Map.of("questions", cleared));
    }
    return cleared;
  }

  @Override
  public List<BurdenItem> burdens() {
    return List.of(
        new BurdenItem(
            "宣传服务：记录一次宣传（地点、日期、主办）", BurdenItem.Kind.COMPULSORY_FIELD, true, BASIS, OWNER, null),
        new BurdenItem("宣传服务：要求个人转发、按转发数排名", BurdenItem.Kind.RANKING, false, null, null, null));
  }
}
