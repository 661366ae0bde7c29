package yixian.petition;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.BurdenItem;
import yixian.kernel.BurdenSource;
import yixian.kernel.ClockWatch;
import yixian.petition.db.tables.records.PetitionsRecord;

/** 超期提醒 · Tells whoever owes the next step, once for each term, that it has passed. */
@Component
class Reminders implements BurdenSource {

  private static final Actor HOUSE = Actor.system("信访超期提醒");
  private static final int AT_ONCE = 200;
  private static final String BASIS = "《信访工作条例》第二十二条至第三十六条";
  private static final String OWNER = "区信访局";

  private final PetitionStore store;
  private final Telling telling;
  private final Audit audit;
  private final Road road;
  private final Clock clock;
  private final ClockWatch watch;

  Reminders(PetitionStore store, Telling telling, Audit audit, Road road, Clock clock) {
    this.store = store;
    this.telling = telling;
    this.audit = audit;
    this.road = road;
    this.clock = clock;
    this.watch = new ClockWatch(clock, System::nanoTime);
  }

  @Scheduled(initialDelay = 90_000, fixedDelay = 300_000)
  void remind() {
    watch.round("信访超期提醒", AT_ONCE, () -> road.job(this::some));
  }

  /** Tells of a batch that is late; how many there were. */
  int some() {
    List<PetitionsRecord> late = store.late(clock.instant(), AT_ONCE);
    for (PetitionsRecord petition : late) {
      telling.overdue(petition);
      audit.note(
          HOUSE,
          "petition.overdue",
          "petition",
          petition.getId(),
          Map.of("stage", petition.getStage()));
    }
    return late.size();
  }

  @Override
  public List<BurdenItem> burdens() {
    return List.of(
        new BurdenItem(
            "登记信访时填写来源、类别、诉求、信访人", BurdenItem.Kind.COMPULSORY_FIELD, true, BASIS, OWNER, null),
        new BurdenItem("期限一过，提醒应办单位一次", BurdenItem.Kind.REMINDER, true, BASIS, OWNER, null),
        new BurdenItem("按信访数量给单位或个人排名", BurdenItem.Kind.RANKING, false, null, null, null));
  }
}
