package yixian.issue.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yixian.issue.Given;
import yixian.issue.Levels;
import yixian.issue.Move;
import yixian.issue.Stage;
import yixian.issue.State;
import yixian.issue.db.tables.records.CommentsRecord;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.issue.db.tables.records.PhotosRecord;
import yixian.issue.db.tables.records.RatingsRecord;
import yixian.issue.db.tables.records.StepsRecord;
import yixian.issue.db.tables.records.TimersRecord;
import yixian.issue.db.tables.records.WorkOrdersRecord;
import yixian.kernel.Actor;
import yixian.kernel.Scope;

/**
 * 案卷 · An issue and all that belongs to it, in memory for the length of one deed.
 *
 * <p>Rules change it here; {@link Dossiers} writes what changed. Nobody keeps it longer.
 */
public final class Dossier {

  private final IssuesRecord issue;
  private final List<WorkOrdersRecord> orders;
  private final List<TimersRecord> timers;
  private final List<StepsRecord> steps;
  private final List<PhotosRecord> photos;
  private final List<CommentsRecord> comments;
  private final List<RatingsRecord> ratings;

  Dossier(
      IssuesRecord issue,
      List<WorkOrdersRecord> orders,
      List<TimersRecord> timers,
      List<StepsRecord> steps,
      List<PhotosRecord> photos,
      List<CommentsRecord> comments,
      List<RatingsRecord> ratings) {
    this.issue = issue;
    this.orders = new ArrayList<>(orders);
    this.timers = new ArrayList<>(timers);
    this.steps = new ArrayList<>(steps);
    this.photos = new ArrayList<>(photos);
    this.comments = new ArrayList<>(comments);
    this.ratings = new ArrayList<>(ratings);
  }

  /** A new one, nothing written yet. */
  public static Dossier opened(IssuesRecord issue) {
    return new Dossier(issue, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  public IssuesRecord issue() {
    return issue;
  }

  public UUID id() {
    return issue.getId();
  }

  public State state() {
    return State.valueOf(issue.getState());
  }

  public List<WorkOrdersRecord> orders() {
    return orders;
  }

  public List<TimersRecord> timers() {
    return timers;
  }

  public List<StepsRecord> steps() {
    return steps;
  }

  public List<PhotosRecord> photos() {
    return photos;
  }

  public List<CommentsRecord> comments() {
    return comments;
  }

  public List<RatingsRecord> ratings() {
    return ratings;
  }

  /** The work order in force. */
  public Optional<WorkOrdersRecord> order() {
    return orders.stream().max(Comparator.comparing(WorkOrdersRecord::getNumber));
  }

  /** The latest clock of a stage. */
  public Optional<TimersRecord> timer(Stage stage) {
    return timers.stream()
        .filter(timer -> timer.getStage().equals(stage.name()))
        .max(Comparator.comparing(TimersRecord::getRound));
  }

  /** Whether the issue is in the scope: by town, unit, reporting unit, grid or reporter. */
  public boolean within(Scope scope) {
    return within(scope, issue);
  }

  static boolean within(Scope scope, IssuesRecord issue) {
    Set<UUID> units =
        Stream.of(issue.getTown(), issue.getUnit(), issue.getReportingUnit())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return scope.covers(units, issue.getGrid(), issue.getReporter());
  }

  /** Whether the actor works for the unit in charge, or answers for it. */
  public boolean inChargeOf(Actor actor) {
    Scope scope = actor.scope(Move.HANDLE.permission());
    UUID unit = issue.getUnit();
    return scope.everything()
        || (unit != null && (unit.equals(actor.unit()) || scope.units().contains(unit)));
  }

  /** Whether a move's further condition holds. */
  public boolean holds(Given given) {
    return switch (given) {
      case NOTHING -> true;
      case RETURN_FREE ->
          order()
              .map(order -> order.getReturnReason() == null && !order.getBinding())
              .orElse(false);
      case RETURN_ASKED -> issue.getReturnAsked();
      case EXTENSION_FREE -> !issue.getExtensionAsked();
      case EXTENSION_ASKED -> issue.getExtensionAsked();
      case UNCHECKED -> !issue.getChecked();
      case CHECKED -> issue.getChecked();
      case UNRATED -> issue.getRating() == null;
      case REOPEN_FREE -> !issue.getReopenAsked();
      case REOPEN_ASKED -> issue.getReopenAsked();
      case CALL_BACK_DUE -> issue.getCallBackDue();
      case RATED_LOW -> issue.getRating() != null && issue.getRating() <= Levels.LOW;
    };
  }

  /** Adds a step to the timeline; its number is the version that it makes. */
  public void step(
      Actor actor,
      Move move,
      @Nullable State from,
      State to,
      Instant at,
      @Nullable String reason,
      @Nullable String detail) {
    int seq = issue.getVersion() + 1;
    String by =
        actor.insteadOf() == null ? actor.name() : actor.name() + "（代" + actor.insteadOf() + "）";
    steps.add(
        new StepsRecord(
            id(),
            seq,
            move.name(),
            from == null ? null : from.name(),
            to.name(),
            at,
            actor.account(),
            by,
            issue.getUnit(),
            reason,
            detail));
    issue.setState(to.name());
    issue.setVersion(seq);
    issue.setChangedBy(by);
    issue.setChangedAt(at);
  }
}
