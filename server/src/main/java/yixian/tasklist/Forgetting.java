package yixian.tasklist;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.audit.Audit;
import yixian.files.Files;
import yixian.kernel.Actor;
import yixian.kernel.BurdenItem;
import yixian.kernel.BurdenSource;
import yixian.kernel.ClockWatch;
import yixian.kernel.Days;
import yixian.kernel.Scope;
import yixian.tasklist.db.tables.records.ItemsRecord;
import yixian.tasklist.db.tables.records.ListsRecord;

/**
 * 到期 · What the house does by itself: calls once when a deadline has passed, and on the day of
 * forgetting deletes items, people, answers and photos, so that only counts stay.
 */
@Component
class Forgetting implements BurdenSource {

  private static final Actor HOUSE = Actor.system("任务清单到期");
  private static final int AT_ONCE = 50;
  private static final String BASIS = "国办函〔2026〕12号；《个人信息保护法》第十九条、第四十七条";
  private static final String OWNER = "下发单位";

  private final ListStore store;
  private final ItemStore items;
  private final Tallying tallying;
  private final TaskLists lists;
  private final Files files;
  private final Audit audit;
  private final Road road;
  private final Clock clock;
  private final ClockWatch watch;

  Forgetting(
      ListStore store,
      ItemStore items,
      Tallying tallying,
      TaskLists lists,
      Files files,
      Audit audit,
      Road road,
      Clock clock) {
    this.store = store;
    this.items = items;
    this.tallying = tallying;
    this.lists = lists;
    this.files = files;
    this.audit = audit;
    this.road = road;
    this.clock = clock;
    this.watch = new ClockWatch(clock, System::nanoTime);
  }

  @Scheduled(initialDelay = 120_000, fixedDelay = 600_000)
  void tidy() {
    watch.round("任务清单催办", AT_ONCE, () -> road.job(this::call));
    watch.round("任务清单到期删除", AT_ONCE, () -> road.job(this::forget));
  }

  /** Calls, once a list, whoever still owes an answer; how many lists there were. */
  int call() {
    Instant now = clock.instant();
    List<ListsRecord> late = store.late(now, AT_ONCE);
    for (ListsRecord list : late) {
      lists.urge(HOUSE, list, tallying.overdue(Scope.EVERYTHING, list), now);
    }
    return late.size();
  }

  /** Forgets the lists whose day has come; how many there were. */
  int forget() {
    List<ListsRecord> expired = store.expired(Days.today(clock), AT_ONCE);
    expired.forEach(this::forget);
    return expired.size();
  }

  private void forget(ListsRecord list) {
    List<UUID> gone = items.all(list.getId()).stream().map(ItemsRecord::getId).toList();
    store.keep(tallying.kept(list));
    store.withdraw(list.getId());
    files.release(TaskItems.FILES_OF, gone);
    items.forget(list.getId());
    Instant now = clock.instant();
    list.setState(ListState.FORGOTTEN.name());
    list.setForgottenAt(now);
    list.setChangedAt(now);
    list.setChangedBy(HOUSE.name());
    store.save(list, list.getVersion());
    audit.note(HOUSE, "tasklist.forget", "tasklist", list.getId(), Map.of("items", gone.size()));
  }

  @Override
  public List<BurdenItem> burdens() {
    return List.of(
        new BurdenItem(
            "任务清单：回答必答的问题（已有记录的只核对）", BurdenItem.Kind.COMPULSORY_FIELD, true, BASIS, OWNER, null),
        new BurdenItem("任务清单：反馈时限一过，提醒承办人一次", BurdenItem.Kind.REMINDER, true, BASIS, OWNER, null),
        new BurdenItem("任务清单：强制上传照片", BurdenItem.Kind.PHOTO, false, null, null, null),
        new BurdenItem("任务清单：按反馈数量给个人排名", BurdenItem.Kind.RANKING, false, null, null, null));
  }
}
