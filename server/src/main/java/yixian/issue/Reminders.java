package yixian.issue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.audit.Audit;
import yixian.calendar.CalendarChanged;
import yixian.issue.db.tables.records.TimersRecord;
import yixian.issue.dossier.Deadlines;
import yixian.issue.dossier.Dossier;
import yixian.issue.dossier.Dossiers;
import yixian.kernel.Actor;
import yixian.kernel.ClockWatch;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/**
 * 超期提醒 · Marks what is overdue and tells the unit once; tells once of a bad rating that was not put
 * right in time; computes deadlines anew when the calendar changes.
 *
 * <p>When the clock of the machine jumps by more than an hour, nothing is marked and nobody is told
 * until it runs steadily again: people are not to be blamed for a clock.
 */
@Component
class Reminders {

  private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
  private static final int AT_ONCE = 200;

  private final Dossiers dossiers;
  private final Deadlines deadlines;
  private final Tidings tidings;
  private final Audit audit;
  private final Road road;
  private final Clock clock;
  private final ClockWatch watch;

  Reminders(
      Dossiers dossiers,
      Deadlines deadlines,
      Tidings tidings,
      Audit audit,
      Road road,
      Clock clock) {
    this.dossiers = dossiers;
    this.deadlines = deadlines;
    this.tidings = tidings;
    this.audit = audit;
    this.road = road;
    this.clock = clock;
    this.watch = new ClockWatch(clock, System::nanoTime);
  }

  @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
  void remind() {
    watch.round("超期提醒", AT_ONCE, () -> Math.max(road.job(this::some), road.job(this::notPutRight)));
  }

  /** Marks a batch of overdue clocks and tells of them; how many there were. */
  int some() {
    List<TimersRecord> late = dossiers.late(clock.instant(), AT_ONCE);
    for (TimersRecord timer : late) {
      timer.setOverdue(true);
      dossiers.keepTimer(timer);
      Stage stage = Stage.valueOf(timer.getStage());
      dossiers.find(Scope.EVERYTHING, timer.getIssue()).ifPresent(found -> tell(found, stage));
    }
    return late.size();
  }

  /** Tells of a batch of bad ratings whose day passed while nobody saw to them; how many. */
  int notPutRight() {
    Instant now = clock.instant();
    List<UUID> late = dossiers.notPutRight(now, AT_ONCE);
    for (UUID id : late) {
      dossiers.keepReminded(id, now);
      dossiers.find(Scope.EVERYTHING, id).ifPresent(this::tellNotPutRight);
    }
    return late.size();
  }

  private void tellNotPutRight(Dossier dossier) {
    tidings.notPutRight(dossier);
    audit.note(
        Actor.system("超期提醒"),
        "issue.put-right-late",
        "issue",
        dossier.id(),
        Map.of("code", dossier.issue().getCode()));
  }

  private void tell(Dossier dossier, Stage stage) {
    UUID unit = dossier.issue().getUnit();
    if (unit != null && (stage == Stage.HANDLE || stage == Stage.TOTAL)) {
      tidings.overdue(dossier.issue(), stage, unit);
    }
    audit.note(
        Actor.system("超期提醒"),
        "issue.overdue",
        "issue",
        dossier.id(),
        Map.of("stage", stage.name()));
  }

  /** Computes every running deadline anew; each issue in a transaction of its own. */
  @EventListener
  void calendarChanged(CalendarChanged changed) {
    int moved = 0;
    for (UUID issue : road.job(dossiers::timed)) {
      try {
        moved += road.job(() -> deadlines.recompute(issue) ? 1 : 0);
      } catch (Problem problem) {
        LOG.info("事件 {} 的期限未重算：{}", issue, problem.detail());
      }
    }
    LOG.info("工作日历已更新，重算后有 {} 件事件的期限变化", moved);
  }
}
