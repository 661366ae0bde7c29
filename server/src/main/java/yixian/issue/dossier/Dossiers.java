package yixian.issue.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.issue.State;
import yixian.issue.db.tables.records.CommentsRecord;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.issue.db.tables.records.TimersRecord;
import yixian.issue.hint.Words;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/**
 * 案卷室 · Hands dossiers out to those whose scope reaches them, and takes them back.
 *
 * <p>Who asks says with which scope. A foreign dossier is not there; row security says the same a
 * second time. Of two who bring the same dossier back the first counts, and the second is told of
 * him.
 */
@Component
public class Dossiers {

  private final DossierStore store;

  Dossiers(DossierStore store) {
    this.store = store;
  }

  public Optional<Dossier> find(Scope scope, UUID id) {
    return store.find(scope, id);
  }

  /** By the number that people know it by. */
  public Optional<Dossier> findByCode(Scope scope, String code) {
    return store.findByCode(scope, code);
  }

  /** Whether the scope reaches the issue. */
  public boolean sees(Scope scope, UUID id) {
    return store.sees(scope, id);
  }

  /** Where those of the issues stand that the scope reaches. */
  public Map<UUID, State> states(Scope scope, Collection<UUID> ids) {
    return store.states(scope, ids);
  }

  /** Takes in a new issue with all that belongs to it. */
  public void add(Dossier dossier) {
    store.add(dossier, words(dossier.issue()));
  }

  /**
   * Takes back what a deed changed.
   *
   * @param seen the version that the deed began from
   * @throws Problem conflict, telling who was faster and when
   */
  public void save(Dossier dossier, int seen) {
    store.save(dossier, seen);
  }

  /** Makes an issue found by the words that it has now, and by no others. */
  public void reword(IssuesRecord issue) {
    store.reword(issue, words(issue));
  }

  /** By which an issue is found. */
  private static String words(IssuesRecord issue) {
    return Words.vector(
        issue.getReportedAt(), issue.getSummary(), issue.getDescription(), issue.getAddress());
  }

  /** The refusal for the one who came second. */
  public static Problem lost(String winner, Instant at) {
    return Problem.conflict("事件已被 " + winner + " 先行办理，请刷新后查看最新情况", winner, at);
  }

  public void addComment(CommentsRecord comment) {
    store.addComment(comment);
  }

  /** A block of numbers for codes; its first. */
  public long numbers() {
    return store.numbers();
  }

  /**
   * Running clocks whose deadline has passed and that nobody was told of, the longest overdue
   * first; locked for this transaction.
   */
  public List<TimersRecord> late(Instant now, int most) {
    return store.late(now, most);
  }

  /** Parked issues whose day has come; locked for this transaction. */
  public List<UUID> toWake(LocalDate today, int most) {
    return store.toWake(today, most);
  }

  /**
   * Closed issues that were to be put right before now and were not, and of which nobody was
   * reminded yet; locked for this transaction.
   */
  public List<UUID> notPutRight(Instant now, int most) {
    return store.notPutRight(now, most);
  }

  /**
   * Notes that somebody was reminded; no deed, so that whoever has the sheet open loses nothing.
   */
  public void keepReminded(UUID issue, Instant at) {
    store.keepReminded(issue, at);
  }

  public void keepTimer(TimersRecord timer) {
    store.keepTimer(timer);
  }

  /** The issues in which a clock has not been stopped. */
  public List<UUID> timed() {
    return store.timed();
  }
}
