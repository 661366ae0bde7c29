package yixian.issue.dossier;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import yixian.issue.Move;
import yixian.issue.MoveOrder;
import yixian.issue.Stage;
import yixian.issue.State;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.issue.db.tables.records.TimersRecord;
import yixian.kernel.FactWithdrawn;

/** 事实 · Tells the ledger what happened to an issue, and takes back what no longer counts. */
@Component
public class Facts {

  /** How a child ends is told by its verdict; the main issue's end is what is counted. */
  private static final Set<Move> ENDS =
      Set.of(Move.FORCE_CLOSE, Move.VOID, Move.RATE_PRESENT, Move.RATE_PARTLY);

  private static final String DUE = "issue.due";
  private static final String CLOSE_DUE = "issue.close-due";
  private static final String SUPERVISION_ANSWERED = "issue.supervision-answered";

  private final ApplicationEventPublisher events;

  Facts(ApplicationEventPublisher events) {
    this.events = events;
  }

  /** What a unit owes by when, as it stood before a deed; null where nothing is owed. */
  public record Owed(@Nullable UUID unit, @Nullable Instant handle, @Nullable Instant total) {}

  /** Taken before a deed, to see afterwards whether the deadlines moved. */
  public static Owed owed(Dossier dossier) {
    Optional<TimersRecord> handle =
        dossier.timer(Stage.HANDLE).filter(timer -> timer.getPausedAt() == null);
    if (handle.isEmpty() || uncounted(dossier.state()) || dossier.issue().getReturnAsked()) {
      return new Owed(null, null, null);
    }
    Instant total = dossier.timer(Stage.TOTAL).map(TimersRecord::getDeadline).orElse(null);
    return new Owed(dossier.issue().getUnit(), handle.get().getDeadline(), total);
  }

  private static boolean uncounted(State state) {
    return state == State.VOID || state == State.MERGED;
  }

  /**
   * Tells of a deed that is done.
   *
   * @param by who did it: an official who hands in what he handled answers for it
   */
  public void tell(Dossier dossier, Move move, MoveOrder order, Owed before, @Nullable UUID by) {
    IssuesRecord issue = dossier.issue();
    if (dossier.isCalled() && ENDS.contains(move)) {
      tellOwed(issue, before, owed(dossier), move.label());
      return;
    }
    switch (move) {
      case REPORT -> byGrid(issue, "issue.reported", told(issue));
      case VERIFY -> byGrid(issue, "issue.verified", Map.of("result", issue.getVerification()));
      case ACCEPT -> byGrid(issue, "issue.filed", told(issue));
      case REFUSE -> byGrid(issue, "issue.refused", because(order));
      case DISPATCH ->
          byUnit(issue, "issue.dispatched", Map.of("first", dossier.orders().size() == 1));
      case RETURN -> byUnit(issue, "issue.returned", because(order));
      case HANDLE ->
          publish(
              issue,
              "issue.handled",
              issue.getChangedAt(),
              issue.getUnit(),
              Map.of("inTime", inTime(dossier, Stage.HANDLE)),
              by);
      case GRANT_EXTENSION -> byUnit(issue, "issue.extended", Map.of());
      case FAIL_CHECK, RATE_ABSENT -> {
        withdraw(issue, "issue.handled", move.label());
        byUnit(issue, "issue.reworked", Map.of());
      }
      case CLOSE, FORCE_CLOSE ->
          byUnit(
              issue,
              "issue.closed",
              Map.of("inTime", inTime(dossier, Stage.TOTAL), "forced", move == Move.FORCE_CLOSE));
      case VOID -> byGrid(issue, "issue.voided", because(order));
      case MERGE ->
          Stream.of("issue.reported", "issue.filed", "issue.dispatched")
              .forEach(kind -> withdraw(issue, kind, "并案"));
      case UNMERGE -> again(dossier);
      case RATE -> {
        if (dossier.ratings().size() > 1) {
          withdraw(issue, "issue.rated", "再次评价");
        }
        byUnit(issue, "issue.rated", Map.of("level", Objects.requireNonNull(order.level())));
      }
      case CALL_BACK ->
          byUnit(
              issue,
              "issue.called-back",
              order.level() == null ? Map.of() : Map.of("level", order.level()));
      case GRANT_REOPEN -> {
        withdraw(issue, "issue.closed", "同意重开");
        byUnit(issue, "issue.reopened", Map.of());
      }
      case PUT_RIGHT -> withdraw(issue, "issue.closed", "差评整改");
      case SUPERVISE -> byUnit(issue, "issue.supervised", Map.of());
      case URGE -> byUnit(issue, "issue.urged", Map.of());
      case ASK_VERIFY,
          REFUSE_RETURN,
          START_HANDLING,
          WHISTLE,
          RATE_PRESENT,
          RATE_PARTLY,
          ASK_EXTENSION,
          REFUSE_EXTENSION,
          ASK_FORCE,
          REFUSE_FORCE,
          PARK,
          RESUME,
          PASS_CHECK,
          UNCLEAR_CHECK,
          LET_STAND,
          ASK_REOPEN,
          REFUSE_REOPEN -> {}
    }
    tellOwed(issue, before, owed(dossier), move.label());
  }

  /** Tells that a unit answered an order that supervises an issue. */
  public void answered(IssuesRecord issue, Instant at, boolean inTime) {
    publish(issue, SUPERVISION_ANSWERED, at, issue.getUnit(), Map.of("inTime", inTime));
  }

  /** Takes an answer back that did not convince: another one is due. */
  public void unanswered(IssuesRecord issue, String why) {
    withdraw(issue, SUPERVISION_ANSWERED, why);
  }

  /** Tells that anybody may look at the issue from now on, or no more. */
  public void shown(IssuesRecord issue, boolean shown, Instant at) {
    String kind = shown ? "issue.released" : "issue.withheld";
    publish(issue, kind, at, issue.getUnit(), Map.of());
  }

  /** What was taken back when it was merged counts again, at the moments when it happened. */
  private void again(Dossier dossier) {
    IssuesRecord issue = dossier.issue();
    Map<String, Object> told = told(issue);
    publish(issue, "issue.reported", issue.getReportedAt(), issue.getGridUnit(), told);
    dossier.steps().stream()
        .filter(step -> step.getMove().equals(Move.ACCEPT.name()))
        .reduce((earlier, later) -> later)
        .ifPresent(step -> publish(issue, "issue.filed", step.getAt(), issue.getGridUnit(), told));
    dossier
        .orders()
        .forEach(
            each ->
                publish(
                    issue,
                    "issue.dispatched",
                    each.getDispatchedAt(),
                    each.getUnit(),
                    Map.of("first", each.getNumber() == 1)));
  }

  /** By which door it came, and from whom, where that was kept. */
  private static Map<String, Object> told(IssuesRecord issue) {
    String source = issue.getSource();
    return source == null
        ? Map.of("channel", issue.getChannel())
        : Map.of("channel", issue.getChannel(), "source", source);
  }

  /** Tells that deadlines moved, whatever moved them. */
  public void tellOwed(IssuesRecord issue, Owed before, Owed after, String why) {
    if (before.equals(after)) {
      return;
    }
    boolean sameUnit = Objects.equals(before.unit(), after.unit());
    due(issue, DUE, before.handle(), after.handle(), sameUnit, why);
    due(issue, CLOSE_DUE, before.total(), after.total(), sameUnit, why);
  }

  private void due(
      IssuesRecord issue,
      String kind,
      @Nullable Instant before,
      @Nullable Instant after,
      boolean sameUnit,
      String why) {
    if (sameUnit && Objects.equals(before, after)) {
      return;
    }
    if (before != null) {
      withdraw(issue, kind, why);
    }
    if (after != null) {
      publish(issue, kind, after, issue.getUnit(), Map.of());
    }
  }

  private static boolean inTime(Dossier dossier, Stage stage) {
    Instant at = dossier.issue().getChangedAt();
    return dossier.timer(stage).map(timer -> !at.isAfter(timer.getDeadline())).orElse(true);
  }

  private static Map<String, Object> because(MoveOrder order) {
    return order.reason() == null ? Map.of() : Map.of("reason", order.reason());
  }

  private void byGrid(IssuesRecord issue, String kind, Map<String, Object> details) {
    publish(issue, kind, issue.getChangedAt(), issue.getGridUnit(), details);
  }

  private void byUnit(IssuesRecord issue, String kind, Map<String, Object> details) {
    publish(issue, kind, issue.getChangedAt(), issue.getUnit(), details);
  }

  private void publish(
      IssuesRecord issue,
      String kind,
      Instant at,
      @Nullable UUID unit,
      Map<String, Object> details) {
    publish(issue, kind, at, unit, details, null);
  }

  private void publish(
      IssuesRecord issue,
      String kind,
      Instant at,
      @Nullable UUID unit,
      Map<String, Object> details,
      @Nullable UUID person) {
    events.publishEvent(
        new IssueFact(
            kind, issue.getId(), at, unit, issue.getGrid(), issue.getCategory(), person, details));
  }

  private void withdraw(IssuesRecord issue, String kind, String why) {
    events.publishEvent(new FactWithdrawn(kind, issue.getId(), why));
  }
}
