package yixian.issue;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import yixian.calendar.DeadlineUnit;
import yixian.issue.IssueSheet.Answer;
import yixian.issue.category.Categories;
import yixian.issue.category.CategoryBook;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.issue.db.tables.records.RatingsRecord;
import yixian.issue.db.tables.records.TimersRecord;
import yixian.issue.db.tables.records.WorkOrdersRecord;
import yixian.issue.dossier.Calls;
import yixian.issue.dossier.Dossier;
import yixian.issue.dossier.Watchers;
import yixian.kernel.Actor;
import yixian.kernel.Lifecycle;
import yixian.kernel.Point;
import yixian.kernel.Scope;

/**
 * Writes the sheet of a dossier for a reader: with the moves open to him, without what is not for
 * him.
 */
@Component
class Sheets {

  private static final TypeReference<List<Answer>> ANSWERS = new TypeReference<>() {};

  private final Names names;
  private final Categories categories;
  private final Watchers watchers;
  private final Calls calls;
  private final Clock clock;
  private final ObjectMapper json;

  Sheets(
      Names names,
      Categories categories,
      Watchers watchers,
      Calls calls,
      Clock clock,
      ObjectMapper json) {
    this.names = names;
    this.categories = categories;
    this.watchers = watchers;
    this.calls = calls;
    this.clock = clock;
    this.json = json;
  }

  IssueSheet sheet(Actor reader, Dossier dossier, List<SimilarIssue> similar) {
    IssuesRecord issue = dossier.issue();
    State state = dossier.state();
    Channel channel = Channel.valueOf(issue.getChannel());
    Instant due = issue.getDue();
    return new IssueSheet(
        issue.getId(),
        issue.getCode(),
        issue.getSummary(),
        category(categories.book(), issue.getCategory()),
        state,
        state.label(),
        channel,
        channel.label(),
        issue.getReportedAt(),
        issue.getOccurredAt(),
        issue.getAddress(),
        new Point(issue.getLongitude(), issue.getLatitude()),
        names.gridOrNull(issue.getGrid()),
        names.unitOrNull(issue.getUnit()),
        names.unitOrNull(issue.getTown()),
        due.equals(Light.NEVER) ? null : due,
        issue.getStage() == null ? null : Stage.valueOf(issue.getStage()),
        Light.of(state.open(), issue.getWarnAt(), due, clock.instant()),
        issue.getUrgings(),
        issue.getVersion(),
        flags(reader, dossier),
        issue.getDescription(),
        json.readValue(issue.getAnswers(), ANSWERS),
        reporter(reader, dossier),
        photos(dossier),
        files(dossier),
        suggestion(issue),
        dossier.order().map(order -> order(order, dossier)).orElse(null),
        dossier.timers().stream().map(this::timer).toList(),
        steps(dossier),
        comments(dossier),
        dossier.ratings().stream().map(Sheets::rating).toList(),
        twins(reader, issue),
        family(reader, issue),
        similar,
        allowed(reader, dossier),
        notices(dossier));
  }

  static IssueSheet.@Nullable CategoryRef category(CategoryBook book, @Nullable UUID id) {
    return book.find(id)
        .map(each -> new IssueSheet.CategoryRef(each.id(), each.name(), book.path(each.id())))
        .orElse(null);
  }

  private static IssueSheet.Flags flags(Actor reader, Dossier dossier) {
    IssuesRecord issue = dossier.issue();
    String verification = issue.getVerification();
    return new IssueSheet.Flags(
        issue.getSupervised(),
        issue.getChecked(),
        issue.getReturnAsked(),
        issue.getExtensionAsked(),
        issue.getReopenAsked(),
        issue.getCallBackDue(),
        issue.getForceAskedBy() != null,
        dossier.forceAskedBy(reader),
        issue.getReworks(),
        verification == null ? null : Verification.valueOf(verification),
        issue.getPutRightBy(),
        issue.getWakeOn());
  }

  /** The phone is for those who answer or close this very issue. */
  private static IssueSheet.Reporter reporter(Actor reader, Dossier dossier) {
    IssuesRecord issue = dossier.issue();
    boolean mayCall =
        dossier.within(reader.scope("issue.hotline"))
            || dossier.within(reader.scope("issue.close"));
    String phone = issue.getReporterPhone();
    return new IssueSheet.Reporter(
        issue.getReporterKind(),
        issue.getReporterName(),
        phone == null || mayCall ? phone : masked(phone));
  }

  /** The phone with its middle hidden. */
  static String masked(String phone) {
    return phone.length() < 7
        ? "****"
        : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
  }

  private IssueSheet.Twins twins(Actor reader, IssuesRecord issue) {
    Scope scope = reader.scope("issue.view");
    return new IssueSheet.Twins(
        watchers.main(issue, scope).orElse(null),
        watchers.merged(issue, scope),
        issue.getReports(),
        issue.getWatchers());
  }

  private IssueSheet.Family family(Actor reader, IssuesRecord issue) {
    Scope scope = reader.scope("issue.view");
    return new IssueSheet.Family(
        calls.main(issue, scope).orElse(null),
        calls.children(issue, scope).stream().map(this::child).toList(),
        issue.getCallsOpen());
  }

  private IssueSheet.Child child(IssuesRecord issue) {
    String verdict = issue.getVerdict();
    State state = State.valueOf(issue.getState());
    return new IssueSheet.Child(
        issue.getId(),
        issue.getCode(),
        issue.getSummary(),
        names.unitOrNull(issue.getUnit()),
        state,
        state.label(),
        issue.getDue().equals(Light.NEVER) ? null : issue.getDue(),
        verdict == null ? null : Verdict.valueOf(verdict).label());
  }

  private static List<IssueSheet.Photo> photos(Dossier dossier) {
    return dossier.photos().stream()
        .filter(each -> !each.getRole().equals(PhotoRole.FILE.name()))
        .map(
            each -> {
              PhotoRole role = PhotoRole.valueOf(each.getRole());
              return new IssueSheet.Photo(
                  each.getFile(), role, role.label(), each.getAt(), each.getByName());
            })
        .toList();
  }

  private static List<IssueSheet.Attachment> files(Dossier dossier) {
    return dossier.photos().stream()
        .filter(each -> each.getRole().equals(PhotoRole.FILE.name()))
        .map(each -> new IssueSheet.Attachment(each.getFile(), each.getName()))
        .toList();
  }

  private IssueSheet.@Nullable Suggestion suggestion(IssuesRecord issue) {
    UUID unit = issue.getSuggestedUnit();
    return unit == null
        ? null
        : new IssueSheet.Suggestion(
            names.unit(unit), Objects.requireNonNullElse(issue.getSuggestedWhy(), ""));
  }

  private IssueSheet.Order order(WorkOrdersRecord order, Dossier dossier) {
    String state = order.getExtensionState();
    String unit = order.getExtensionUnit();
    return new IssueSheet.Order(
        order.getNumber(),
        names.unit(order.getUnit()),
        order.getWhy(),
        order.getDispatchedAt(),
        order.getDispatchedBy(),
        dossier.timer(Stage.HANDLE).map(TimersRecord::getDeadline).orElse(null),
        order.getStartedAt(),
        order.getHandledAt(),
        order.getOutcome(),
        order.getBinding(),
        order.getReturnReason(),
        state == null
            ? null
            : new IssueSheet.Extension(
                state,
                order.getExtensionAmount(),
                unit == null ? null : DeadlineUnit.valueOf(unit),
                order.getExtensionReason()));
  }

  private IssueSheet.Timer timer(TimersRecord timer) {
    Stage stage = Stage.valueOf(timer.getStage());
    DeadlineUnit unit = DeadlineUnit.valueOf(timer.getMeasure());
    boolean running = timer.getStoppedAt() == null && timer.getPausedAt() == null;
    return new IssueSheet.Timer(
        stage,
        stage.label(),
        names.unitOrNull(timer.getUnit()),
        timer.getAmount(),
        unit,
        unit.label(),
        timer.getStarted(),
        timer.getDeadline(),
        timer.getPausedAt() != null,
        timer.getStoppedAt(),
        timer.getOverdue() || (running && clock.instant().isAfter(timer.getDeadline())));
  }

  private static List<IssueSheet.Step> steps(Dossier dossier) {
    return dossier.steps().stream()
        .map(
            step -> {
              Move move = Move.valueOf(step.getMove());
              return new IssueSheet.Step(
                  step.getSeq(),
                  move,
                  move.label(),
                  step.getFromState() == null ? null : State.valueOf(step.getFromState()),
                  State.valueOf(step.getToState()),
                  step.getAt(),
                  step.getByName(),
                  step.getReason(),
                  step.getDetail());
            })
        .toList();
  }

  private static List<IssueSheet.Comment> comments(Dossier dossier) {
    return dossier.comments().stream()
        .map(
            each ->
                new IssueSheet.Comment(
                    each.getId(),
                    each.getAt(),
                    each.getByName(),
                    each.getText(),
                    each.getToResident(),
                    each.getFromResident()))
        .toList();
  }

  private static IssueSheet.Rating rating(RatingsRecord rating) {
    return new IssueSheet.Rating(
        rating.getLevel(),
        Levels.name(rating.getLevel()),
        rating.getText(),
        rating.getAt(),
        rating.getPutRightBy(),
        rating.getCalledBackAt(),
        rating.getCalledBackBy(),
        rating.getCallBackText());
  }

  private static List<IssueSheet.Allowed> allowed(Actor reader, Dossier dossier) {
    return IssueLifecycle.GRAPH.from(dossier.state()).stream()
        .filter(edge -> open(reader, dossier, edge))
        .map(
            edge ->
                new IssueSheet.Allowed(
                    edge.move(),
                    edge.move().label(),
                    edge.move().needs().stream().map(Need::field).toList(),
                    edge.move().offers().stream().map(Need::field).toList()))
        .toList();
  }

  private static boolean open(
      Actor reader, Dossier dossier, Lifecycle.Edge<State, Move, Given> edge) {
    Move move = edge.move();
    boolean filesToo = edge.from() == State.REPORTED && move == Move.DISPATCH;
    boolean resident = Channel.valueOf(dossier.issue().getChannel()).resident();
    return reader.may(move.permission())
        && dossier.within(reader.scope(move.permission()))
        && dossier.holds(edge.given())
        && dossier.barred(move).isEmpty()
        && (!move.byCaller() || dossier.calledBy(reader))
        && (!move.byHandlingUnit() || dossier.inChargeOf(reader))
        && (!filesToo || reader.may(Move.ACCEPT.permission()))
        && (resident || move != Move.RATE)
        && (move != Move.ASK_REOPEN || dossier.concerns(reader))
        && (move != Move.FORCE_CLOSE || !dossier.forceAskedBy(reader));
  }

  private static List<String> notices(Dossier dossier) {
    Stream<String> ofTimers =
        dossier.timers().stream()
            .filter(timer -> timer.getStoppedAt() == null)
            .flatMap(timer -> Arrays.stream(timer.getNotices()));
    return Stream.concat(Stream.ofNullable(dossier.issue().getTimeRemark()), ofTimers)
        .distinct()
        .toList();
  }
}
