package yixian.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import yixian.access.Account;
import yixian.access.Accounts;
import yixian.approval.course.Course;
import yixian.approval.course.Courses;
import yixian.approval.course.Paper;
import yixian.approval.db.tables.records.RequestsRecord;
import yixian.approval.db.tables.records.TasksRecord;
import yixian.approval.flow.Flow;
import yixian.approval.flow.Flows;
import yixian.approval.record.Records;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;

/**
 * 审批 · Asks those who must say yes, in the order of a flow. Called inside the road.
 *
 * <p>A room asks with one frozen page and hears the outcome by {@link ApprovalEnded} in the
 * transaction that ended it. Every move is an edge of {@link ApprovalLifecycle}, done by the
 * version seen: who comes second is told who was first. Absent requests and those that concern
 * others read the same.
 */
@Component
public class Approvals {

  private final Flows flows;
  private final Courses courses;
  private final Proceedings proceedings;
  private final Permits permits;
  private final Enclosures enclosures;
  private final Records records;
  private final Sheets sheets;
  private final Tidings tidings;
  private final Accounts accounts;
  private final Audit audit;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Approvals(
      Flows flows,
      Courses courses,
      Proceedings proceedings,
      Permits permits,
      Enclosures enclosures,
      Records records,
      Sheets sheets,
      Tidings tidings,
      Accounts accounts,
      Audit audit,
      Clock clock,
      ApplicationEventPublisher events) {
    this.flows = flows;
    this.courses = courses;
    this.proceedings = proceedings;
    this.permits = permits;
    this.enclosures = enclosures;
    this.records = records;
    this.sheets = sheets;
    this.tidings = tidings;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Asks for an approval in the name of the actor.
   *
   * @throws Problem where the flow is unknown or a step would find nobody, or where an approval of
   *     the same subject is under way
   */
  public ApprovalSheet ask(Actor actor, NewRequest wanted) {
    return ask(actor, Ids.next(), wanted);
  }

  /** Asks for something in one's own words, by a flow that is open to plain requests. */
  public ApprovalSheet askPlainly(Actor actor, String flow, PlainPaper paper) {
    paper.demandSound();
    if (!flows.forNew(flow).plain()) {
      throw Problem.invalid(new Fault("flow", "该流程不用于一般请示", "请另选流程"));
    }
    UUID id = Ids.next();
    return ask(
        actor,
        id,
        new NewRequest(
            flow,
            PlainPaper.KIND,
            "一般请示",
            id,
            paper.title().strip(),
            "/approvals/" + id,
            paper.rows(),
            paper.attached()));
  }

  private ApprovalSheet ask(Actor actor, UUID id, NewRequest wanted) {
    if (actor.account() == null) {
      throw Problem.forbidden("提请审批须用本人的账号");
    }
    Flow flow = flows.forNew(wanted.flow());
    Instant now = now();
    Course course =
        new Course(request(actor, id, wanted, flow, now), flow, List.of(), List.of(), List.of());
    course
        .papers()
        .add(
            Paper.frozen(
                1,
                wanted.title(),
                wanted.rows(),
                enclosures.enclose(actor, course, wanted.files()),
                now));
    proceedings.open(course);
    course.did(actor, Move.ASK, null, 1, now, null, List.of(), course.paper());
    courses.add(actor, course);
    tidings.newcomers(course, List.of());
    audit.note(
        actor,
        "approval.ask",
        "approval",
        id,
        Map.of("flow", flow.code(), "version", flow.version(), "kind", wanted.kind()));
    return sheets.sheet(actor, course);
  }

  private RequestsRecord request(Actor actor, UUID id, NewRequest wanted, Flow flow, Instant now) {
    RequestsRecord request = new RequestsRecord();
    request.setId(id);
    request.setFlow(flow.id());
    request.setSubjectKind(wanted.kind());
    request.setKindName(wanted.kindName());
    request.setSubject(wanted.subject());
    request.setTitle(wanted.title());
    request.setLink(wanted.link());
    request.setState(State.RUNNING.name());
    request.setRound(1);
    request.setStep(1);
    request.setEdition(1);
    request.setApplicant(actor.account());
    request.setApplicantName(actor.name());
    request.setApplicantUnit(wanted.unit() == null ? actor.unit() : wanted.unit());
    request.setAskedAt(now);
    request.setWaiting(new UUID[0]);
    request.setApprovers(new UUID[0]);
    request.setCopied(new UUID[0]);
    request.setVersion(0);
    return request;
  }

  /** The request, if the actor may see it. */
  public Optional<ApprovalSheet> find(Actor actor, UUID id) {
    return courses.find(actor, id).map(course -> sheets.sheet(actor, course));
  }

  /** The latest request about a subject, if the actor may see it. */
  public Optional<ApprovalSheet> find(Actor actor, String kind, UUID subject) {
    return courses.find(actor, kind, subject).map(course -> sheets.sheet(actor, course));
  }

  /** How it was decided, held against the audit chain. */
  public DecisionRecord record(Actor actor, UUID id) {
    return records.read(demand(actor, id));
  }

  /** Does one move; the version of the order must be the one that stands. */
  public ApprovalSheet move(Actor actor, UUID id, MoveOrder order) {
    if (order.version() == null && order.move() != Move.URGE) {
      throw Problem.invalid(new Fault("version", "缺少版本号", "请刷新后重新操作"));
    }
    Course course = take(actor, id);
    demandUnchanged(course, order);
    if (order.move() != Move.RESEND) {
      return moved(actor, course, order, null);
    }
    if (!course.request().getSubjectKind().equals(PlainPaper.KIND)) {
      throw Problem.refused("resend-elsewhere", "请打开原记录修改后再重新提请");
    }
    PlainPaper paper = order.paper();
    if (paper == null) {
      throw Problem.invalid(new Fault("paper", "缺少修改后的内容", "请填写标题与请示内容"));
    }
    paper.demandSound();
    return moved(actor, course, order, frozen(actor, course, paper));
  }

  private Paper frozen(Actor actor, Course course, PlainPaper paper) {
    return Paper.frozen(
        course.paper().edition() + 1,
        paper.title().strip(),
        paper.rows(),
        enclosures.enclose(actor, course, paper.attached()),
        now());
  }

  /** Sends a returned request again with a new page; for the room that keeps the subject. */
  public ApprovalSheet resend(
      Actor actor, UUID id, String title, List<Row> rows, @Nullable String comment) {
    Course course = take(actor, id);
    int edition = course.paper().edition() + 1;
    Paper paper = Paper.frozen(edition, title, rows, course.paper().files(), now());
    return moved(actor, course, MoveOrder.saying(Move.RESEND, null, comment), paper);
  }

  private ApprovalSheet moved(Actor actor, Course course, MoveOrder order, @Nullable Paper sent) {
    RequestsRecord request = course.request();
    int seen = request.getVersion();
    Instant now = now();
    Permits.Permit permit = permits.demand(actor, course, order, now);
    Actor acting = permit.insteadOf() == null ? actor : actor.standingInFor(permit.insteadOf());
    State from = course.state();
    int step = request.getStep();
    List<TasksRecord> before = course.waiting();
    if (sent != null) {
      course.papers().add(sent);
      request.setEdition(sent.edition());
      request.setTitle(sent.title());
    }
    Paper paper = course.paper();
    proceedings.carryOut(acting, course, order, permit.task(), now);
    course.did(acting, order.move(), from, step, now, comment(order), others(order), paper);
    courses.save(course, seen);
    tidings.moved(acting, course, order, before);
    audit.note(
        acting,
        "approval." + order.move().code(),
        "approval",
        course.id(),
        Map.of("from", from.name(), "to", request.getState(), "step", step, "seen", paper.hash()));
    if (course.state().ended() && !from.ended()) {
      records.sign(acting, course);
      events.publishEvent(
          new ApprovalEnded(
              course.id(), request.getSubjectKind(), request.getSubject(), course.state()));
    }
    return sheets.sheet(actor, course);
  }

  private static void demandUnchanged(Course course, MoveOrder order) {
    RequestsRecord request = course.request();
    Integer version = order.version();
    if (version != null && !version.equals(request.getVersion())) {
      throw Courses.lost(request.getChangedBy(), request.getChangedAt());
    }
  }

  private static @Nullable String comment(MoveOrder order) {
    String comment = order.comment();
    return comment == null || comment.isBlank() ? null : comment.strip();
  }

  private List<String> others(MoveOrder order) {
    return order.named().stream()
        .flatMap(each -> accounts.find(each).stream())
        .map(Account::name)
        .toList();
  }

  private Course take(Actor actor, UUID id) {
    return courses.take(actor, id).orElseThrow(() -> Problem.notFound("审批"));
  }

  private Course demand(Actor actor, UUID id) {
    return courses.find(actor, id).orElseThrow(() -> Problem.notFound("审批"));
  }

  /** As exact as the database keeps it, because it is part of a hash. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
