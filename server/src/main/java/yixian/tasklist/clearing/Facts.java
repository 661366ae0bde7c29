package yixian.tasklist.clearing;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import yixian.kernel.Days;
import yixian.kernel.FactWithdrawn;
import yixian.tasklist.db.tables.records.ProblemsRecord;

/** 事实 · Tells the ledger what became of a problem, and takes back what no longer counts. */
@Component
class Facts {

  private static final String FOUND = "problem.found";
  private static final String FIXED = "problem.fixed";
  private static final String CLEARED = "problem.cleared";

  private final ApplicationEventPublisher events;

  Facts(ApplicationEventPublisher events) {
    this.events = events;
  }

  void found(ProblemsRecord problem) {
    tell(problem, FOUND, problem.getFoundAt(), null, Map.of());
  }

  /**
   * Tells of a move.
   *
   * @param by who made it: whoever put the problem right answers for that
   */
  void moved(ProblemsRecord problem, Move move, Instant at, @Nullable UUID by) {
    switch (move) {
      case FIX -> tell(problem, FIXED, at, by, inTime(problem, at));
      case CLEAR -> tell(problem, CLEARED, at, null, inTime(problem, problem.getFixedAt()));
      case SEND_BACK -> withdraw(problem, FIXED, move);
      case DISMISS -> {
        withdraw(problem, FOUND, move);
        withdraw(problem, FIXED, move);
      }
    }
  }

  private static Map<String, Object> inTime(ProblemsRecord problem, @Nullable Instant done) {
    return done == null ? Map.of() : Map.of("inTime", !Days.of(done).isAfter(problem.getDue()));
  }

  private void tell(
      ProblemsRecord problem,
      String kind,
      Instant at,
      @Nullable UUID person,
      Map<String, Object> details) {
    events.publishEvent(
        new ProblemFact(kind, problem.getId(), at, problem.getUnit(), person, details));
  }

  private void withdraw(ProblemsRecord problem, String kind, Move move) {
    events.publishEvent(new FactWithdrawn(kind, problem.getId(), move.label()));
  }
}
