package yixian.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.ObjectMapper;
import yixian.kernel.Actor;

/**
 * 审计 · Notes deeds inside the transaction that does them.
 *
 * <p>A deed and its note are kept or lost together. The road refuses to commit a write that noted nothing.
 */
@Component
public class Audit {

  private final AuditStore store;
  private final ObjectMapper json;
  private final Clock clock;

  Audit(AuditStore store, ObjectMapper json, Clock clock) {
    this.store = store;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Notes a deed of the transaction under way.
   *
   * @param action code of the deed, for example {@code issue.dispatch}
   * @param subject id or code of the record dealt with
   * @param detail what changed, and why; no sensitive text
   */
  public void note(
      Actor actor, String action, String subjectKind, Object subject, Map<String, ?> detail) {
    notes()
        .add(
            new AuditEntry(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.account(),
                actor.name(),
                actor.insteadOf(),
                actor.address(),
                action,
                subjectKind,
                String.valueOf(subject),
                json.writeValueAsString(detail)));
  }

  /** Writes the notes of the transaction under way; how many there were. Called by the road before it commits. */
  public int flush() {
    List<AuditEntry> notes = notes();
    store.add(notes);
    int count = notes.size();
    notes.clear();
    return count;
  }

  @SuppressWarnings("unchecked")
  private List<AuditEntry> notes() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("A deed is noted inside a transaction. Maybe the road was not taken?");
    }
    List<AuditEntry> notes = (List<AuditEntry>) TransactionSynchronizationManager.getResource(this);
    if (notes == null) {
      notes = new ArrayList<>();
      TransactionSynchronizationManager.bindResource(this, notes);
      TransactionSynchronizationManager.registerSynchronization(new Unbind(this));
    }
    return notes;
  }
}
