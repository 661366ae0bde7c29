package yixian.feedback.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.audit.Audit;
import yixian.calendar.Calendars;
import yixian.feedback.db.tables.records.LettersRecord;
import yixian.feedback.rule.RuleSet;
import yixian.feedback.rule.Rules;
import yixian.kernel.Actor;
import yixian.kernel.BurdenItem;
import yixian.kernel.BurdenSource;
import yixian.kernel.ClockWatch;
import yixian.kernel.Days;

/**
 * 按历 · Drafts the month before on its day and renews the drafts once a day after that; reminds a
 * unit once, a working day before its answer is due; forgets letters on their day.
 */
@Component
public class Timekeeper implements BurdenSource {

  private static final Actor HOUSE = Actor.system("反馈通报");
  private static final String OWNER = "区委组织部";

  private final LetterStore store;
  private final Letters letters;
  private final Rules rules;
  private final Calendars calendars;
  private final Tidings tidings;
  private final Audit audit;
  private final Road road;
  private final Clock clock;
  private final ClockWatch watch;

  Timekeeper(
      LetterStore store,
      Letters letters,
      Rules rules,
      Calendars calendars,
      Tidings tidings,
      Audit audit,
      Road road,
      Clock clock) {
    this.store = store;
    this.letters = letters;
    this.rules = rules;
    this.calendars = calendars;
    this.tidings = tidings;
    this.audit = audit;
    this.road = road;
    this.clock = clock;
    this.watch = new ClockWatch(clock, System::nanoTime);
  }

  @Scheduled(initialDelay = 20, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void look() {
    watch.round("反馈通报", Integer.MAX_VALUE, () -> road.job(this::round));
  }

  /** How many letters were drafted, reminded of or forgotten. */
  public int round() {
    return drafts() + reminders() + forgetting();
  }

  private int drafts() {
    LocalDate today = Days.today(clock);
    YearMonth month = YearMonth.from(today).minusMonths(1);
    if (today.isBefore(draftingDay(rules.inForce(today), YearMonth.from(today)))
        || store.countedSince(month, Days.start(today))) {
      return 0;
    }
    Letters.Drafted drafted = letters.draft(HOUSE, month);
    return drafted.made() + drafted.renewed();
  }

  private LocalDate draftingDay(RuleSet inForce, YearMonth month) {
    LocalDate day = month.atDay(inForce.day());
    while (!calendars.isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private int reminders() {
    Instant now = clock.instant();
    List<LettersRecord> due = store.unanswered(calendars.addWorkingDays(Days.of(now), 1));
    for (LettersRecord row : due) {
      store.reminded(row.getId(), now);
      tidings.due(row);
      audit.note(HOUSE, "feedback.remind", "feedback", row.getId(), Map.of());
    }
    return due.size();
  }

  /** A correction was sent after what it corrects, so that it outlives it; then it stays whole. */
  private int forgetting() {
    LocalDate today = Days.today(clock);
    int forgotten = 0;
    for (LettersRecord row : store.forgettable(today)) {
      if (store.correctionOf(row.getId()).isEmpty()) {
        store.delete(row.getId());
        audit.note(
            HOUSE, "feedback.forget", "feedback", row.getId(), Map.of("unit", row.getUnit()));
        forgotten++;
      }
    }
    return forgotten;
  }

  @Override
  public List<BurdenItem> burdens() {
    return List.of(
        new BurdenItem(
            "请收件单位回复反馈通报（可不回复，只提醒一次）",
            BurdenItem.Kind.REMINDER,
            true,
            "挂职干部管理办法：按月向派出、接收单位和有关部门反馈",
            OWNER,
            null),
        new BurdenItem(
            "略去一行、搁置和更正反馈通报须写明理由",
            BurdenItem.Kind.COMPULSORY_FIELD,
            true,
            "由人决定并留有依据",
            OWNER,
            null));
  }
}
