package yixian.audit;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.ObjectMapper;
import yixian.kernel.Actor;

/**
 * 审计 · Notes deeds inside the transaction that does them.
 *
 * <p>A deed and its note are kept or lost together. The road refuses to commit a write that noted
 * nothing.
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
    Notes notes = notes();
    String insteadOf = actor.insteadOf() == null ? notes.insteadOf : actor.insteadOf();
    notes.entries.add(
        new AuditEntry(
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            actor.account(),
            actor.name(),
            insteadOf,
            actor.address(),
            action,
            subjectKind,
            String.valueOf(subject),
            json.writeValueAsString(detail)));
  }

  /**
   * What was noted of a deed on a subject, sealed ones first. What waits is read first, so that a
   * note that is sealed meanwhile is never missed.
   */
  public List<Noted> notesOf(String action, Object subject) {
    List<AuditEntry> waiting = new ArrayList<>(store.unsealed(action, String.valueOf(subject)));
    List<Noted> notes = new ArrayList<>();
    for (Sealed sealed : store.sealed(action, String.valueOf(subject))) {
      waiting.remove(sealed.entry());
      byte[] expected =
          new Chain().next(store.hashBefore(sealed.seq()), sealed.seq(), sealed.entry());
      boolean sound = MessageDigest.isEqual(expected, sealed.hash());
      notes.add(new Noted(sealed.entry().detail(), sealed.seq(), sound));
    }
    waiting.forEach(each -> notes.add(new Noted(each.detail(), null, true)));
    return notes;
  }

  /**
   * How many deeds the transaction under way has noted since this was asked last. Asked by the road
   * before it commits; the notes are written as the transaction ends.
   */
  public int noted() {
    Notes notes = notes();
    int fresh = notes.entries.size() - notes.counted;
    notes.counted = notes.entries.size();
    return fresh;
  }

  /**
   * Says in whose stead the transaction under way acts; all its notes then carry the name. Called
   * by the road.
   */
  public void inSteadOf(String principal) {
    notes().insteadOf = principal;
  }

  private static final class Notes {
    final List<AuditEntry> entries = new ArrayList<>();
    int counted;
    @Nullable String insteadOf;
  }

  private Notes notes() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "A deed is noted inside a transaction. Maybe the road was not taken?");
    }
    Notes notes = (Notes) TransactionSynchronizationManager.getResource(this);
    if (notes == null) {
      notes = new Notes();
      TransactionSynchronizationManager.bindResource(this, notes);
      TransactionSynchronizationManager.registerSynchronization(new Unbind(this));
      store.addAtEnd(notes.entries);
    }
    return notes;
  }
}
