package yixian.issue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.audit.Audit;
import yixian.issue.dossier.Deeds;
import yixian.issue.dossier.Dossier;
import yixian.issue.dossier.Dossiers;
import yixian.issue.dossier.Facts;
import yixian.kernel.Actor;
import yixian.kernel.ClockWatch;
import yixian.kernel.Days;
import yixian.kernel.Scope;

/**
 * 唤醒 · What was parked goes on by itself on its day, and its unit is told: nothing sleeps for ever.
 *
 * <p>After a jump of the machine's clock nothing wakes until it runs steadily again.
 */
@Component
class Waking {

  private static final Actor ALARM = Actor.system("挂账唤醒");
  private static final int AT_ONCE = 100;

  private final Dossiers dossiers;
  private final Deeds deeds;
  private final Facts facts;
  private final Tidings tidings;
  private final Audit audit;
  private final Road road;
  private final Clock clock;
  private final ClockWatch watch;

  Waking(
      Dossiers dossiers,
      Deeds deeds,
      Facts facts,
      Tidings tidings,
      Audit audit,
      Road road,
      Clock clock) {
    this.dossiers = dossiers;
    this.deeds = deeds;
    this.facts = facts;
    this.tidings = tidings;
    this.audit = audit;
    this.road = road;
    this.clock = clock;
    this.watch = new ClockWatch(clock, System::nanoTime);
  }

  @Scheduled(fixedDelay = 300_000, initialDelay = 90_000)
  void round() {
    watch.round("挂账唤醒", AT_ONCE, () -> road.job(this::some));
  }

  /** Wakes a batch; how many there were. */
  int some() {
    List<UUID> due = dossiers.toWake(Days.today(clock), AT_ONCE);
    due.forEach(id -> dossiers.find(Scope.EVERYTHING, id).ifPresent(this::wake));
    return due.size();
  }

  private void wake(Dossier dossier) {
    int seen = dossier.issue().getVersion();
    MoveOrder resume = MoveOrder.noting(Move.RESUME, seen, "到了唤醒日期，自动恢复");
    Facts.Owed owed = Facts.owed(dossier);
    deeds.carryOut(ALARM, dossier, resume);
    facts.tell(dossier, Move.RESUME, resume, owed, null);
    dossiers.save(dossier, seen);
    tidings.woken(dossier);
    audit.note(
        ALARM, "issue.woken", "issue", dossier.id(), Map.of("code", dossier.issue().getCode()));
  }
}
