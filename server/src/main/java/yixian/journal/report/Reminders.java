package yixian.journal.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.BurdenItem;
import yixian.kernel.BurdenSource;
import yixian.kernel.ClockWatch;
import yixian.kernel.Days;
import yixian.kernel.Scope;
import yixian.secondment.placement.Posting;
import yixian.secondment.placement.Postings;

/**
 * 月报提醒 · From the fifth of a month on, reminds those whose report of the month before is not
 * signed, once each; a month before the end of a term, those whose summary is not. Who has left the
 * post is not reminded, and nobody else is told.
 */
@Component
class Reminders implements BurdenSource {

  private static final int FIRST_DAY = 5;
  private static final int DAYS_BEFORE_THE_END = 30;
  private static final String BASIS = "挂职干部管理办法：每月一份工作报告";
  private static final String OWNER = "区委组织部";

  private final ReportStore store;
  private final Postings postings;
  private final TermWindow window;
  private final Tidings tidings;
  private final Audit audit;
  private final Road road;
  private final Clock clock;
  private final ClockWatch watch;

  Reminders(
      ReportStore store,
      Postings postings,
      TermWindow window,
      Tidings tidings,
      Audit audit,
      Road road,
      Clock clock) {
    this.store = store;
    this.postings = postings;
    this.window = window;
    this.tidings = tidings;
    this.audit = audit;
    this.road = road;
    this.clock = clock;
    this.watch = new ClockWatch(clock, System::nanoTime);
  }

  @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void remind() {
    watch.round("月报提醒", Integer.MAX_VALUE, () -> road.job(() -> round() + termRound()));
  }

  /** Reminds those whose term ends within a month and who have not signed its summary. */
  int termRound() {
    LocalDate today = Days.today(clock);
    Set<UUID> signed = store.signedTerms();
    List<Posting> due =
        postings.during(Scope.EVERYTHING, today, today.plusDays(1)).stream()
            .filter(posting -> !posting.until().isAfter(today.plusDays(DAYS_BEFORE_THE_END)))
            .filter(posting -> !signed.contains(posting.id()))
            .filter(
                posting ->
                    store.remind(
                        posting.id(),
                        ReportKind.TERM,
                        YearMonth.from(posting.last()),
                        clock.instant()))
            .toList();
    for (Posting posting : due) {
      tidings.termEnds(posting.person(), posting.last());
      noted(posting, ReportKind.TERM.label());
    }
    return due.size();
  }

  /** Reminds whoever is due; how many were. */
  int round() {
    LocalDate today = Days.today(clock);
    if (today.getDayOfMonth() < FIRST_DAY) {
      return 0;
    }
    YearMonth month = YearMonth.from(today).minusMonths(1);
    Set<UUID> signed = store.signedPlacements(month);
    LocalDate tomorrow = today.plusDays(1);
    List<Posting> due =
        postings.during(Scope.EVERYTHING, today, tomorrow).stream()
            .filter(posting -> posting.meets(month.atDay(1), month.plusMonths(1).atDay(1)))
            .filter(posting -> !signed.contains(posting.id()))
            .filter(posting -> store.remind(posting.id(), ReportKind.MONTH, month, clock.instant()))
            .toList();
    for (Posting posting : due) {
      tidings.missing(posting.person(), month);
      noted(posting, month.toString());
    }
    return due.size();
  }

  private void noted(Posting posting, String report) {
    audit.note(
        Actor.system("月报提醒"),
        "journal.report-remind",
        "placement",
        posting.id(),
        Map.of("report", report));
  }

  @Override
  public List<BurdenItem> burdens() {
    return List.of(
        item("每月一份工作报告，由已有记录生成，本人修改、签名", BurdenItem.Kind.COMPULSORY_FIELD),
        item("上月报告次月 5 日仍未签名，提醒本人一次", BurdenItem.Kind.REMINDER),
        item(
            "任期末一份总结，由已有记录生成，本人修改、签名；任期结束后 " + window.daysAfter() + " 日内可写",
            BurdenItem.Kind.COMPULSORY_FIELD),
        item("任期届满前 30 日总结仍未签名，提醒本人一次", BurdenItem.Kind.REMINDER),
        item("站内通知：月度报告、任期总结已签名，请接收单位点评", BurdenItem.Kind.REMINDER),
        new BurdenItem("随手记、走访的数量排名或考核", BurdenItem.Kind.RANKING, false, null, null, null),
        new BurdenItem("随手记、走访必须拍照", BurdenItem.Kind.PHOTO, false, null, null, null));
  }

  private static BurdenItem item(String item, BurdenItem.Kind kind) {
    return new BurdenItem(item, kind, true, BASIS, OWNER, null);
  }
}
