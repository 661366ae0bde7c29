package yixian.approval.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yixian.approval.Given;
import yixian.approval.Move;
import yixian.approval.State;
import yixian.approval.db.tables.records.DeedsRecord;
import yixian.approval.db.tables.records.RequestsRecord;
import yixian.approval.db.tables.records.TasksRecord;
import yixian.approval.flow.Flow;
import yixian.approval.flow.Step;
import yixian.kernel.Actor;

/**
 * 审批过程 · A request and all that belongs to it, in memory for the length of one deed.
 *
 * <p>Rules change it here; {@link Courses} puts back what changed. Nobody keeps it longer.
 */
public final class Course {

  /** When nothing waits. */
  public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  private final RequestsRecord request;
  private final Flow flow;
  private final List<Paper> papers;
  private final List<TasksRecord> tasks;
  private final List<DeedsRecord> deeds;

  public Course(
      RequestsRecord request,
      Flow flow,
      List<Paper> papers,
      List<TasksRecord> tasks,
      List<DeedsRecord> deeds) {
    this.request = request;
    this.flow = flow;
    this.papers = new ArrayList<>(papers);
    this.tasks = new ArrayList<>(tasks);
    this.deeds = new ArrayList<>(deeds);
  }

  public RequestsRecord request() {
    return request;
  }

  public UUID id() {
    return request.getId();
  }

  public Flow flow() {
    return flow;
  }

  public State state() {
    return State.valueOf(request.getState());
  }

  public List<Paper> papers() {
    return papers;
  }

  /** The page as it was sent last. */
  public Paper paper() {
    return papers.getLast();
  }

  public List<TasksRecord> tasks() {
    return tasks;
  }

  public List<DeedsRecord> deeds() {
    return deeds;
  }

  /** The step under way, or the one at which it stopped. */
  public Step step() {
    return flow.step(request.getStep());
  }

  /** Tasks that the step under way still waits for. */
  public List<TasksRecord> open() {
    return tasks.stream().filter(task -> TaskState.valueOf(task.getState()).open()).toList();
  }

  /** Tasks whose approver is to answer now. */
  public List<TasksRecord> waiting() {
    return in(TaskState.WAITING);
  }

  private List<TasksRecord> in(TaskState state) {
    return tasks.stream().filter(task -> task.getState().equals(state.name())).toList();
  }

  public Optional<TasksRecord> task(@Nullable UUID id) {
    return tasks.stream().filter(task -> task.getId().equals(id)).findFirst();
  }

  /** Whether a move's further condition holds. */
  public boolean holds(Given given, Instant now) {
    return switch (given) {
      case NOTHING, MORE_TO_SIGN, LAST_SIGNED -> true;
      case ADDING_ALLOWED -> step().addSign();
      case EARLIER_STEP -> request.getStep() > 1;
      case WITHDRAWAL_OPEN ->
          switch (flow.withdrawal()) {
            case UNTIL_FIRST -> nobodyAnswered();
            case UNTIL_END -> true;
            case NEVER -> false;
          };
      case OVERDUE -> !late(now).isEmpty();
    };
  }

  private boolean nobodyAnswered() {
    return tasks.stream().noneMatch(task -> task.getState().equals(TaskState.AGREED.name()))
        && request.getRound() == 1;
  }

  /** Tasks whose deadline has passed. */
  public List<TasksRecord> late(Instant now) {
    return waiting().stream().filter(task -> task.getDue().isBefore(now)).toList();
  }

  /** Settles a task. */
  public void settle(TasksRecord task, TaskState state, Instant at, String by) {
    task.setState(state.name());
    task.setActedAt(at);
    task.setActedBy(by);
  }

  /** Frees everybody who has not answered. */
  public void lapse(Instant at) {
    open().forEach(task -> task.setState(TaskState.LAPSED.name()));
  }

  /** How somebody is named who acts, for himself or in another's stead. */
  public static String nameOf(Actor actor) {
    return actor.insteadOf() == null ? actor.name() : actor.name() + "（代" + actor.insteadOf() + "）";
  }

  /** Adds a deed to the record; its number is the version that it makes. */
  public void did(
      Actor actor,
      Move move,
      @Nullable State from,
      int step,
      Instant at,
      @Nullable String comment,
      List<String> others,
      Paper seen) {
    int seq = request.getVersion() + 1;
    deeds.add(
        new DeedsRecord(
            id(),
            seq,
            move.name(),
            request.getRound(),
            step,
            flow.step(step).name(),
            from == null ? null : from.name(),
            request.getState(),
            at,
            actor.account(),
            actor.name(),
            actor.insteadOf(),
            comment,
            others.toArray(String[]::new),
            seen.edition(),
            seen.hash()));
    request.setVersion(seq);
    request.setChangedBy(nameOf(actor));
    request.setChangedAt(at);
    tally();
  }

  /** Brings in line what lists and walls read: who is waited for, who was asked, what is due. */
  private void tally() {
    request.setWaiting(
        waiting().stream().map(TasksRecord::getApprover).distinct().toArray(UUID[]::new));
    Set<UUID> all = new LinkedHashSet<>(Arrays.asList(request.getApprovers()));
    tasks.forEach(task -> all.add(task.getApprover()));
    request.setApprovers(all.toArray(UUID[]::new));
    dueAnew();
  }

  /** The earliest deadline of what waits. */
  public void dueAnew() {
    request.setDue(
        waiting().stream().map(TasksRecord::getDue).min(Instant::compareTo).orElse(NEVER));
  }

  /** Lets some more people read. */
  public void copyTo(Collection<UUID> people) {
    request.setCopied(
        Stream.concat(Arrays.stream(request.getCopied()), people.stream())
            .distinct()
            .toArray(UUID[]::new));
  }
}
