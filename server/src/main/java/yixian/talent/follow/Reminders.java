package yixian.talent.follow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.audit.Audit;
import yixian.directory.People;
import yixian.kernel.Actor;
import yixian.kernel.BurdenItem;
import yixian.kernel.BurdenSource;
import yixian.kernel.ClockWatch;
import yixian.kernel.Days;
import yixian.notice.Notices;
import yixian.notice.Template;

/**
 * 跟踪提醒 · Tells the unit to which somebody came back that it is to look, two weeks before the day
 * and once more when the day has passed; then no more.
 */
@Component
class Reminders implements BurdenSource {

  private static final int DAYS_BEFORE = 14;
  private static final String DUE = "talent.follow-due";
  private static final String OVERDUE = "talent.follow-overdue";
  private static final String BASIS = "挂职干部管理办法：返回后跟踪培养";
  private static final String OWNER = "区委组织部";

  private final FollowUpStore store;
  private final Notices notices;
  private final People people;
  private final Audit audit;
  private final Road road;
  private final Clock clock;
  private final ClockWatch watch;

  Reminders(
      FollowUpStore store, Notices notices, People people, Audit audit, Road road, Clock clock) {
    this.store = store;
    this.notices = notices;
    this.people = people;
    this.audit = audit;
    this.road = road;
    this.clock = clock;
    this.watch = new ClockWatch(clock, System::nanoTime);
    road.job(
        () -> {
          notices.define(
              new Template(
                  DUE, "返回后跟踪：{person}", "{person}挂职返回后第 {number} 次跟踪 {due} 到期，请登记现任职务与表现"));
          notices.define(
              new Template(
                  OVERDUE, "跟踪已逾期：{person}", "{person}第 {number} 次跟踪应于 {due} 登记，现已逾期；不再另行提醒"));
          return true;
        });
  }

  @Scheduled(initialDelay = 20, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void remind() {
    watch.round("跟踪提醒", Integer.MAX_VALUE, () -> road.job(this::round));
  }

  /** Tells of what is due and of what is overdue; how many were told of. */
  int round() {
    LocalDate today = Days.today(clock);
    List<FollowUp> overdue = store.remindOverdue(today, clock.instant());
    List<FollowUp> due =
        store.remind(today.plusDays(DAYS_BEFORE), clock.instant()).stream()
            .filter(each -> !each.due().isBefore(today))
            .toList();
    overdue.forEach(each -> tell(each, OVERDUE));
    due.forEach(each -> tell(each, DUE));
    return overdue.size() + due.size();
  }

  private void tell(FollowUp each, String template) {
    notices.tellUnit(
        each.homeUnit(),
        FollowUps.FOLLOW,
        template,
        Map.of(
            "person",
            people.name(each.person()),
            "number",
            each.number(),
            "due",
            each.due().toString()),
        "/talent");
    audit.note(
        Actor.system("跟踪提醒"),
        "talent.follow-remind",
        "follow-up",
        each.id(),
        Map.of("due", each.due().toString()));
  }

  @Override
  public List<BurdenItem> burdens() {
    return List.of(
        new BurdenItem(
            "返回后跟踪：现任职务、使用情况、表现", BurdenItem.Kind.COMPULSORY_FIELD, true, BASIS, OWNER, null),
        new BurdenItem(
            "返回后跟踪到期前两周提醒派出单位一次，逾期再提醒一次", BurdenItem.Kind.REMINDER, true, BASIS, OWNER, null),
        new BurdenItem("按返回后使用情况给单位或个人排名", BurdenItem.Kind.RANKING, false, null, null, null));
  }
}
