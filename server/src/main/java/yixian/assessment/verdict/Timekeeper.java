package yixian.assessment.verdict;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.assessment.round.Round;
import yixian.assessment.round.Rounds;
import yixian.assessment.sheet.Sheet;
import yixian.assessment.sheet.Sheets;
import yixian.audit.Audit;
import yixian.calendar.Calendars;
import yixian.kernel.Actor;
import yixian.kernel.BurdenItem;
import yixian.kernel.BurdenSource;
import yixian.kernel.ClockWatch;
import yixian.kernel.Days;

/**
 * 看期限 · Reminds those who may decide of a review or an appeal, once some working days before its
 * term ends and once when it has passed undecided.
 */
@Component
class Timekeeper implements BurdenSource {

  static final int WORKING_DAYS_BEFORE = 3;

  private static final Actor HOUSE = Actor.system("复核申诉期限");

  private final ReviewStore store;
  private final Sheets sheets;
  private final Rounds rounds;
  private final Calendars calendars;
  private final Tidings tidings;
  private final Audit audit;
  private final Road road;
  private final Clock clock;
  private final ClockWatch watch;

  Timekeeper(
      ReviewStore store,
      Sheets sheets,
      Rounds rounds,
      Calendars calendars,
      Tidings tidings,
      Audit audit,
      Road road,
      Clock clock) {
    this.store = store;
    this.sheets = sheets;
    this.rounds = rounds;
    this.calendars = calendars;
    this.tidings = tidings;
    this.audit = audit;
    this.road = road;
    this.clock = clock;
    this.watch = new ClockWatch(clock, System::nanoTime);
  }

  @Scheduled(initialDelay = 20, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void look() {
    watch.round("复核申诉期限", Integer.MAX_VALUE, () -> road.job(this::round));
  }

  /** How many reminders were given. */
  int round() {
    return overdue() + due();
  }

  private int overdue() {
    Instant now = clock.instant();
    List<Review> passed = store.overdue(now);
    for (Review review : passed) {
      store.toldOverdue(review.id(), now);
      Sheet sheet = sheets.get(review.sheet());
      tidings.overdue(rounds.get(sheet.round()), sheet, review, store.ofSheet(sheet.id()));
      noted(review);
    }
    return passed.size();
  }

  private int due() {
    Instant now = clock.instant();
    Instant by =
        Days.start(calendars.addWorkingDays(Days.of(now), WORKING_DAYS_BEFORE).plusDays(1));
    List<Review> soon = store.due(by);
    for (Review review : soon) {
      store.reminded(review.id(), now);
      Sheet sheet = sheets.get(review.sheet());
      Round round = rounds.get(sheet.round());
      tidings.due(round, sheet, review, store.ofSheet(sheet.id()));
      noted(review);
    }
    return soon.size();
  }

  private void noted(Review review) {
    audit.note(
        HOUSE,
        "assessment.remind",
        "assessment-sheet",
        review.sheet(),
        Map.of("kind", review.kind(), "until", review.answerBy().toString()));
  }

  @Override
  public List<BurdenItem> burdens() {
    return List.of(
        new BurdenItem(
            "考核复核、申诉：到期前提醒有权决定的人一次，逾期再提醒一次",
            BurdenItem.Kind.REMINDER,
            true,
            "公务员法第九十五、九十六条：三十日、六十日内作出决定",
            "区委组织部",
            null));
  }
}
