package yixian.inspection.finding;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.audit.Audit;
import yixian.inspection.db.tables.records.FindingsRecord;
import yixian.kernel.Actor;
import yixian.kernel.BurdenItem;
import yixian.kernel.BurdenSource;
import yixian.kernel.ClockWatch;
import yixian.kernel.Days;

/** 逾期提醒 · Tells the unit, once, that a finding is overdue; a rehearsal reminds nobody. */
@Component
class Reminders implements BurdenSource {

  private static final Actor HOUSE = Actor.system("检查问题逾期提醒");
  private static final int AT_ONCE = 100;

  private final FindingStore store;
  private final Telling telling;
  private final Audit audit;
  private final Road road;
  private final Clock clock;
  private final ClockWatch watch;

  Reminders(FindingStore store, Telling telling, Audit audit, Road road, Clock clock) {
    this.store = store;
    this.telling = telling;
    this.audit = audit;
    this.road = road;
    this.clock = clock;
    this.watch = new ClockWatch(clock, System::nanoTime);
  }

  @Scheduled(initialDelay = 170_000, fixedDelay = 3_600_000)
  void remind() {
    watch.round("检查问题逾期提醒", AT_ONCE, () -> road.job(this::some));
  }

  /** Tells of a batch; how many there were. */
  int some() {
    List<FindingsRecord> late = store.overdue(Days.today(clock), AT_ONCE);
    for (FindingsRecord finding : late) {
      finding.setTold(true);
      telling.late(finding);
      audit.note(HOUSE, "finding.remind", "finding", finding.getId(), Map.of());
    }
    store.save(late);
    return late.size();
  }

  @Override
  public List<BurdenItem> burdens() {
    return List.of(
        new BurdenItem(
            "专项检查：问题逾期未整改，提醒责任单位一次",
            BurdenItem.Kind.REMINDER,
            true,
            "专项行动部署文件中的整改期限",
            "牵头单位",
            null),
        new BurdenItem(
            "红黑榜：每月按公开标准排列地点与单位，不排列个人",
            BurdenItem.Kind.RANKING,
            true,
            "榜上写明的依据与检查标准",
            "拟榜单位",
            null));
  }
}
