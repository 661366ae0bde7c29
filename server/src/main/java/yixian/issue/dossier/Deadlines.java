package yixian.issue.dossier;

import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.issue.db.tables.records.TimersRecord;
import yixian.kernel.Scope;

/**
 * 期限重算 · Deadlines computed anew after the calendar changed; the ledger is told of those that
 * moved.
 */
@Component
public class Deadlines {

  private final DossierStore store;
  private final Timekeeper timekeeper;
  private final Facts facts;

  Deadlines(DossierStore store, Timekeeper timekeeper, Facts facts) {
    this.store = store;
    this.timekeeper = timekeeper;
    this.facts = facts;
  }

  /** Whether a deadline of the issue moved. */
  public boolean recompute(UUID issue) {
    return store.find(Scope.EVERYTHING, issue).map(this::recompute).orElse(false);
  }

  private boolean recompute(Dossier dossier) {
    Facts.Owed before = Facts.owed(dossier);
    boolean moved = false;
    for (TimersRecord timer : dossier.timers()) {
      if (timer.getStoppedAt() == null && timekeeper.recompute(timer)) {
        timer.setOverdue(false);
        moved = true;
      }
    }
    if (moved) {
      Timekeeper.show(dossier);
      store.save(dossier, dossier.issue().getVersion());
      facts.tellOwed(dossier.issue(), before, Facts.owed(dossier), "工作日历更新");
    }
    return moved;
  }
}
