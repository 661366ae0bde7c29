package yixian.care;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.audit.Audit;
import yixian.care.db.tables.records.ActionsRecord;
import yixian.care.db.tables.records.HelpsRecord;
import yixian.care.db.tables.records.HouseholdsRecord;
import yixian.files.Files;
import yixian.kernel.Actor;
import yixian.kernel.BurdenItem;
import yixian.kernel.BurdenSource;
import yixian.kernel.ClockWatch;
import yixian.kernel.Days;
import yixian.kernel.Scope;

/**
 * 到期 · What the house does by itself: reminds once of a follow-up that nobody made, and on the day
 * of forgetting deletes households, visits, needs, help, leads and photos, so that only counts
 * stay.
 */
@Component
class Forgetting implements BurdenSource {

  private static final Actor HOUSE = Actor.system("走访帮扶到期");
  private static final int AT_ONCE = 50;
  private static final String BASIS = "《个人信息保护法》第十九条、第四十七条；走访行动的依据";
  private static final String OWNER = "牵头单位";

  private final ActionStore store;
  private final HouseholdStore households;
  private final RecordStore records;
  private final Tallying tallying;
  private final Telling telling;
  private final Files files;
  private final Audit audit;
  private final Road road;
  private final Clock clock;
  private final ClockWatch watch;

  Forgetting(
      ActionStore store,
      HouseholdStore households,
      RecordStore records,
      Tallying tallying,
      Telling telling,
      Files files,
      Audit audit,
      Road road,
      Clock clock) {
    this.store = store;
    this.households = households;
    this.records = records;
    this.tallying = tallying;
    this.telling = telling;
    this.files = files;
    this.audit = audit;
    this.road = road;
    this.clock = clock;
    this.watch = new ClockWatch(clock, System::nanoTime);
  }

  @Scheduled(initialDelay = 130_000, fixedDelay = 600_000)
  void tidy() {
    watch.round("帮扶回访提醒", AT_ONCE, () -> road.job(this::remind));
    watch.round("走访行动到期删除", AT_ONCE, () -> road.job(this::forget));
  }

  /** Reminds, once a help, of a follow-up whose day has passed; how many there were. */
  int remind() {
    List<HelpsRecord> owed = records.owed(Days.today(clock), AT_ONCE);
    for (HelpsRecord help : owed) {
      HouseholdsRecord household =
          households.find(Scope.EVERYTHING, help.getHousehold()).orElseThrow();
      ActionsRecord action = store.find(Scope.EVERYTHING, household.getAction()).orElseThrow();
      telling.owed(action, household, help);
      records.reminded(help.getId());
      audit.note(HOUSE, "care.remind", "care-household", household.getId(), Map.of());
    }
    return owed.size();
  }

  /** Forgets the actions whose day has come; how many there were. */
  int forget() {
    List<ActionsRecord> expired = store.expired(Days.today(clock), AT_ONCE);
    expired.forEach(this::forget);
    return expired.size();
  }

  private void forget(ActionsRecord action) {
    List<UUID> gone = households.ids(action.getId());
    store.keep(tallying.kept(action));
    files.release(Households.FILES_OF, gone);
    households.forget(action.getId());
    Instant now = clock.instant();
    ActionState from = CareActions.state(action);
    action.setState(ActionLifecycle.GRAPH.find(from, ActionMove.FORGET).orElseThrow().to().name());
    if (action.getEndedAt() == null) {
      action.setEndedAt(now);
    }
    action.setForgottenAt(now);
    action.setChangedAt(now);
    action.setChangedBy(HOUSE.name());
    store.save(action, action.getVersion());
    audit.note(HOUSE, "care.forget", "care", action.getId(), Map.of("households", gone.size()));
  }

  @Override
  public List<BurdenItem> burdens() {
    return List.of(
        new BurdenItem(
            "走访帮扶：登记走访结果（见到、不在家、婉拒）", BurdenItem.Kind.COMPULSORY_FIELD, true, BASIS, OWNER, null),
        new BurdenItem("走访帮扶：回访过期，提醒走访人一次", BurdenItem.Kind.REMINDER, true, BASIS, OWNER, null),
        new BurdenItem("走访帮扶：强制拍照留痕", BurdenItem.Kind.PHOTO, false, null, null, null),
        new BurdenItem("走访帮扶：按走访户数给个人排名", BurdenItem.Kind.RANKING, false, null, null, null));
  }
}
