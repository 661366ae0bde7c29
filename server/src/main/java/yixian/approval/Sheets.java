package yixian.approval;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.approval.ApprovalSheet.Progress;
import yixian.approval.course.Course;
import yixian.approval.course.Paper;
import yixian.approval.course.TaskState;
import yixian.approval.db.tables.records.DeedsRecord;
import yixian.approval.db.tables.records.RequestsRecord;
import yixian.approval.db.tables.records.TasksRecord;
import yixian.approval.flow.Flow;
import yixian.approval.flow.FlowWords;
import yixian.approval.flow.Step;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Lifecycle;

/** Makes the sheet of a request for one reader. */
@Component
class Sheets {

  private final Permits permits;
  private final Seats seats;
  private final FlowWords words;
  private final Units units;
  private final Clock clock;

  Sheets(Permits permits, Seats seats, FlowWords words, Units units, Clock clock) {
    this.permits = permits;
    this.seats = seats;
    this.words = words;
    this.units = units;
    this.clock = clock;
  }

  ApprovalSheet sheet(Actor reader, Course course) {
    RequestsRecord request = course.request();
    Flow flow = course.flow();
    List<Seats.Seat> held = seats.of(reader, course);
    return new ApprovalSheet(
        request.getId(),
        request.getTitle(),
        request.getSubjectKind(),
        request.getKindName(),
        request.getSubject(),
        request.getLink(),
        course.state(),
        course.state().label(),
        request.getRound(),
        request.getStep(),
        new Named(request.getApplicant(), request.getApplicantName()),
        unit(request.getApplicantUnit()),
        request.getAskedAt(),
        request.getEndedAt(),
        new ApprovalSheet.FlowName(
            flow.code(), flow.version(), flow.name(), flow.withdrawal().label()),
        course.papers().stream().map(Sheets::page).toList(),
        steps(course),
        course.tasks().stream().map(this::task).toList(),
        course.deeds().stream().map(Sheets::deed).toList(),
        Arrays.stream(request.getCopied()).map(each -> new Named(each, words.name(each))).toList(),
        held.stream()
            .map(
                seat ->
                    new ApprovalSheet.Seat(
                        seat.task().getId(), seat.insteadOf(), seat.task().getDue()))
            .toList(),
        allowed(reader, course, held),
        request.getVersion());
  }

  private @Nullable Named unit(@Nullable UUID unit) {
    return unit == null ? null : new Named(unit, units.name(unit));
  }

  private static ApprovalSheet.Page page(Paper paper) {
    return new ApprovalSheet.Page(
        paper.edition(),
        paper.title(),
        paper.rows(),
        paper.files().stream()
            .map(file -> new ApprovalSheet.Attachment(file.file(), file.name()))
            .toList(),
        paper.hash(),
        paper.at());
  }

  private List<ApprovalSheet.StepView> steps(Course course) {
    return IntStream.rangeClosed(1, course.flow().steps().size())
        .mapToObj(number -> step(course, number))
        .toList();
  }

  private ApprovalSheet.StepView step(Course course, int number) {
    Step step = course.flow().step(number);
    return new ApprovalSheet.StepView(
        number,
        step.name(),
        words.who(step.approvers()),
        step.mode().name(),
        step.mode().label(),
        step.days(),
        progress(course, number));
  }

  private static Progress progress(Course course, int number) {
    int now = course.request().getStep();
    if (number < now || course.state() == State.APPROVED) {
      return Progress.DONE;
    }
    return number == now && course.state() == State.RUNNING ? Progress.NOW : Progress.COMING;
  }

  private ApprovalSheet.TaskView task(TasksRecord task) {
    TaskState state = TaskState.valueOf(task.getState());
    return new ApprovalSheet.TaskView(
        task.getId(),
        task.getRound(),
        task.getStep(),
        new Named(task.getApprover(), task.getApproverName()),
        state.name(),
        state.label(),
        task.getBeside() != null,
        task.getSince(),
        task.getDue(),
        state == TaskState.WAITING && task.getDue().isBefore(clock.instant()),
        task.getActedAt(),
        task.getActedBy());
  }

  private static ApprovalSheet.DeedView deed(DeedsRecord deed) {
    Move move = Move.valueOf(deed.getMove());
    return new ApprovalSheet.DeedView(
        deed.getSeq(),
        move,
        move.label(),
        deed.getRound(),
        deed.getStep(),
        deed.getStepName(),
        State.valueOf(deed.getToState()),
        deed.getAt(),
        deed.getByName(),
        deed.getInsteadOf(),
        deed.getComment(),
        List.of(deed.getOthers()),
        deed.getEdition());
  }

  private List<ApprovalSheet.Allowed> allowed(Actor reader, Course course, List<Seats.Seat> held) {
    Instant now = clock.instant();
    return ApprovalLifecycle.GRAPH.from(course.state()).stream()
        .filter(edge -> permits.open(reader, course, edge, held, now))
        .map(Lifecycle.Edge::move)
        .distinct()
        .filter(move -> move != Move.RESEND || plain(course))
        .map(
            move ->
                new ApprovalSheet.Allowed(
                    move,
                    move.label(),
                    move.needs().stream().map(Need::field).toList(),
                    move.offers().stream().map(Need::field).toList()))
        .toList();
  }

  /** What another room asked is mended in that room. */
  private static boolean plain(Course course) {
    return course.request().getSubjectKind().equals(PlainPaper.KIND);
  }
}
