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
import yixian.issue.Light;
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
import yixian.kernel.Problem;
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
  private final List<Dossier> born = new ArrayList<>();

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

  /** Nothing is pending, counted or enclosed. */
  public static void nothingYet(IssuesRecord issue) {
    issue.setDue(Light.NEVER);
    issue.setWarnAt(Light.NEVER);
    issue.setChecked(false);
    issue.setReturnAsked(false);
    issue.setExtensionAsked(false);
    issue.setReopenAsked(false);
    issue.setCallBackDue(false);
    issue.setSupervised(false);
    issue.setSupervisions(0);
    issue.setCalls(0);
    issue.setCallsOpen(0);
    issue.setAnsweredLate(false);
    issue.setReports(1);
    issue.setWatchers(0);
    issue.setReworks(0);
    issue.setUrgings(0);
    issue.setPhotos(0);
    issue.setFiles(0);
    issue.setComments(0);
    issue.setVersion(0);
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

  /** The latest rating. */
  public Optional<RatingsRecord> rating() {
    return ratings.stream().max(Comparator.comparing(RatingsRecord::getAt));
  }

  /** What a whistle made, not yet written. */
  public List<Dossier> born() {
    return born;
  }

  /** Whether another unit called for it: a child of a main issue. */
  public boolean isCalled() {
    return issue.getParent() != null;
  }

  /** What whistles keep closed here, with the reason. */
  public Optional<Problem> barred(Move move) {
    return Bonds.bar(this, move);
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

  /** Whether an issue is in the scope. */
  public static boolean within(Scope scope, IssuesRecord issue) {
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

  /** Whether the actor works for the unit that called for it, or answers for that unit. */
  public boolean calledBy(Actor actor) {
    Scope scope = actor.scope(Move.HANDLE.permission());
    UUID caller = issue.getReportingUnit();
    return isCalled()
        && (scope.everything()
            || (caller != null && (caller.equals(actor.unit()) || scope.units().contains(caller))));
  }

  /** Whether the actor himself asked for forced closing: then it takes another to grant it. */
  public boolean forceAskedBy(Actor actor) {
    UUID asker = issue.getForceAskedBy();
    return asker != null && asker.equals(actor.account());
  }

  /** Whether the actor has to do with it: told it, watches it, or works for a unit of it. */
  public boolean concerns(Actor actor) {
    UUID own = actor.person() == null ? actor.account() : actor.person();
    return Objects.equals(own, issue.getReporter())
        || Objects.equals(actor.account(), issue.getRegistrar())
        || within(actor.scope("issue.hotline"))
        || within(actor.scope("issue.handle"))
        || within(actor.scope("issue.urge"));
  }

  /** Whether a move's further condition holds. */
  public boolean holds(Given given) {
    return switch (given) {
      case NOTHING -> true;
      case FORCE_FREE -> issue.getForceAskedBy() == null;
      case FORCE_ASKED -> issue.getForceAskedBy() != null;
      case CALLED -> isCalled();
      case NOT_CALLED -> !isCalled();
      case CALLS_ANSWERED -> issue.getCallsOpen() == 0;
      case NOTHING_ASKED -> !issue.getReturnAsked() && !issue.getExtensionAsked();
      case MERGED_REPORTED -> wasMergedFrom(State.REPORTED);
      case MERGED_ACCEPTED -> wasMergedFrom(State.ACCEPTED);
      case MERGED_DISPATCHED -> wasMergedFrom(State.DISPATCHED);
      case MERGED_HANDLING -> wasMergedFrom(State.HANDLING);
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
      case PUT_RIGHT_DUE -> issue.getPutRightBy() != null && !issue.getCallBackDue();
      case RATED_LOW -> issue.getRating() != null && issue.getRating() <= Levels.LOW;
    };
  }

  private boolean wasMergedFrom(State state) {
    return state.name().equals(issue.getMergedFrom());
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
