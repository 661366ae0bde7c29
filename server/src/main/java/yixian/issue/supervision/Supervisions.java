package yixian.issue.supervision;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.calendar.Calendars;
import yixian.calendar.DeadlineUnit;
import yixian.issue.MoveOrder;
import yixian.issue.Names;
import yixian.issue.db.tables.records.EscalationsRecord;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.issue.db.tables.records.SupervisionsRecord;
import yixian.issue.dossier.Dossier;
import yixian.issue.dossier.Dossiers;
import yixian.issue.dossier.Facts;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Lifecycle.Edge;
import yixian.kernel.Problem;

/**
 * 督办 · An order on an issue: who, why, to be answered within so many working days.
 *
 * <p>The unit in charge answers; whoever may supervise closes the order, or insists and sets a new
 * term. What is not answered in time goes up the line.
 */
@Component
public class Supervisions {

  private static final String VIEW = "issue.view";
  private static final int USUAL_DAYS = 3;
  private static final int MOST_DAYS = 90;
  private static final int LONGEST_ANSWER = 2_000;
  private static final int LONGEST_REASON = 500;

  private final SupervisionStore store;
  private final Dossiers dossiers;
  private final SupervisionTidings tidings;
  private final Facts facts;
  private final Calendars calendars;
  private final Names names;
  private final Audit audit;
  private final Clock clock;

  Supervisions(
      SupervisionStore store,
      Dossiers dossiers,
      SupervisionTidings tidings,
      Facts facts,
      Calendars calendars,
      Names names,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.dossiers = dossiers;
    this.tidings = tidings;
    this.facts = facts;
    this.calendars = calendars;
    this.names = names;
    this.audit = audit;
    this.clock = clock;
  }

  /** Writes the order that a move on the issue gave. */
  public void ordered(Actor actor, Dossier dossier, MoveOrder move) {
    Instant now = clock.instant();
    int days = days(move.amount(), "amount");
    SupervisionsRecord order = new SupervisionsRecord();
    order.setId(Ids.next());
    order.setIssue(dossier.id());
    order.setDemand(Objects.requireNonNull(move.reason()).strip());
    order.setAskedBy(actor.account());
    order.setAskedName(actor.name());
    order.setAskedAt(now);
    order.setInsisted(0);
    order.setLevel(0);
    order.setVersion(1);
    changed(order, actor.name(), now);
    due(order, days, now);
    store.add(order);
  }

  private void due(SupervisionsRecord order, int days, Instant now) {
    Instant by = calendars.deadline(now, days, DeadlineUnit.WORKING_DAY).at();
    order.setState(State.ORDERED.name());
    order.setDays(days);
    order.setAnswerBy(by);
    order.setEscalateAt(by);
  }

  private static int days(@Nullable Integer wanted, String field) {
    int days = wanted == null ? USUAL_DAYS : wanted;
    if (days < 1 || days > MOST_DAYS) {
      throw Problem.invalid(
          new Fault(field, "答复期限 " + days + " 个工作日不在 1 至 " + MOST_DAYS + " 之间", "请改正答复期限"));
    }
    return days;
  }

  /** Answers, closes, insists or withdraws, by the version seen. */
  Supervision move(Actor actor, UUID id, Order asked) {
    SupervisionStore.Row row = demand(actor, id);
    SupervisionsRecord order = row.order();
    Dossier dossier = dossier(actor, asked.move(), order.getIssue());
    if (asked.version() != order.getVersion()) {
      throw late(order);
    }
    State from = State.valueOf(order.getState());
    State to =
        SupervisionLifecycle.GRAPH
            .find(from, asked.move())
            .map(Edge::to)
            .orElseThrow(
                () ->
                    Problem.refused(
                        "not-allowed-here",
                        "督办单现为“" + from.label() + "”，不能“" + asked.move().label() + "”"));
    if (asked.move() == Move.ANSWER && !dossier.inChargeOf(actor)) {
      throw Problem.refused("not-in-charge", "只有承办单位能答复督办");
    }
    effect(actor, order, asked, dossier.issue());
    order.setState(to.name());
    order.setVersion(asked.version() + 1);
    changed(order, actor.name(), clock.instant());
    if (!store.save(order, asked.version())) {
      throw late(store.find(id).orElseThrow().order());
    }
    tidings.moved(dossier.issue(), order, asked.move());
    audit.note(
        actor,
        "supervision." + asked.move().code(),
        "issue",
        dossier.id(),
        Map.of("supervision", id));
    return view(actor, store.find(id).orElseThrow());
  }

  private static Problem late(SupervisionsRecord order) {
    return Problem.conflict("督办单已被他人办理，请刷新后查看最新情况", order.getChangedBy(), order.getChangedAt());
  }

  static void changed(SupervisionsRecord order, String by, Instant at) {
    order.setChangedBy(by);
    order.setChangedAt(at);
  }

  private void effect(Actor actor, SupervisionsRecord order, Order asked, IssuesRecord issue) {
    Instant now = clock.instant();
    switch (asked.move()) {
      case ANSWER -> {
        order.setAnswer(text(asked, "答复", LONGEST_ANSWER));
        order.setAnsweredBy(actor.name());
        order.setAnsweredAt(now);
        facts.answered(issue, now, !now.isAfter(order.getAnswerBy()));
      }
      case CLOSE -> ended(actor, order, now);
      case INSIST -> {
        order.setNote(text(asked, "理由", LONGEST_REASON));
        order.setInsisted(order.getInsisted() + 1);
        facts.unanswered(issue, asked.move().label());
        due(order, days(asked.days(), "days"), now);
      }
      case WITHDRAW -> {
        order.setNote(text(asked, "理由", LONGEST_REASON));
        ended(actor, order, now);
      }
    }
  }

  private static void ended(Actor actor, SupervisionsRecord order, Instant now) {
    order.setEndedBy(actor.name());
    order.setEndedAt(now);
  }

  private static String text(Order asked, String label, int most) {
    String text = asked.text() == null ? "" : asked.text().strip();
    if (text.isEmpty() || text.length() > most) {
      throw Problem.invalid(
          new Fault("text", label + "应为 1 至 " + most + " 字", "请填写" + label + "后重新提交"));
    }
    return text;
  }

  /** The orders on an issue, newest first. */
  List<Supervision> of(Actor reader, UUID issue) {
    if (!dossiers.sees(reader.scope(VIEW), issue)) {
      throw Problem.notFound("事件");
    }
    return views(reader, store.of(issue));
  }

  /** The orders on all issues that the reader sees, newest first. */
  List<Supervision> list(Actor reader, @Nullable State state, Instant since) {
    List<SupervisionStore.Row> seen =
        store.list(state, since).stream()
            .filter(row -> Dossier.within(reader.scope(VIEW), row.issue()))
            .toList();
    return views(reader, seen);
  }

  private SupervisionStore.Row demand(Actor actor, UUID id) {
    return store
        .find(id)
        .filter(row -> Dossier.within(actor.scope(VIEW), row.issue()))
        .orElseThrow(() -> Problem.notFound("督办单"));
  }

  private Dossier dossier(Actor actor, Move move, UUID issue) {
    return dossiers.find(actor.scope(move.who()), issue).orElseThrow(() -> Problem.notFound("督办单"));
  }

  private List<Supervision> views(Actor reader, List<SupervisionStore.Row> rows) {
    Map<UUID, List<EscalationsRecord>> steps =
        store.escalations(rows.stream().map(row -> row.order().getId()).toList());
    return rows.stream()
        .map(row -> view(reader, row, steps.getOrDefault(row.order().getId(), List.of())))
        .toList();
  }

  private Supervision view(Actor reader, SupervisionStore.Row row) {
    return views(reader, List.of(row)).getFirst();
  }

  private Supervision view(
      Actor reader, SupervisionStore.Row row, List<EscalationsRecord> escalations) {
    SupervisionsRecord order = row.order();
    IssuesRecord issue = row.issue();
    State state = State.valueOf(order.getState());
    return new Supervision(
        order.getId(),
        issue.getId(),
        issue.getCode(),
        issue.getSummary(),
        names.unitOrNull(issue.getUnit()),
        order.getDemand(),
        order.getAskedName(),
        order.getAskedAt(),
        order.getAnswerBy(),
        state,
        state.label(),
        state == State.ORDERED && clock.instant().isAfter(order.getAnswerBy()),
        order.getAnswer(),
        order.getAnsweredBy(),
        order.getAnsweredAt(),
        order.getEndedBy(),
        order.getEndedAt(),
        order.getNote(),
        order.getInsisted(),
        order.getLevel(),
        escalations.stream().map(this::escalated).toList(),
        order.getVersion(),
        SupervisionLifecycle.GRAPH.from(state).stream()
            .filter(edge -> open(reader, issue, edge.move()))
            .map(edge -> new Supervision.Allowed(edge.move(), edge.move().label()))
            .toList());
  }

  private Supervision.Escalated escalated(EscalationsRecord step) {
    return new Supervision.Escalated(
        step.getLevel(), names.unit(step.getUnit()), List.of(step.getTold()), step.getAt());
  }

  private static boolean open(Actor reader, IssuesRecord issue, Move move) {
    UUID unit = issue.getUnit();
    boolean own =
        unit != null
            && (unit.equals(reader.unit()) || reader.scope(move.who()).units().contains(unit));
    return reader.may(move.who())
        && Dossier.within(reader.scope(move.who()), issue)
        && (move != Move.ANSWER || own || reader.scope(move.who()).everything());
  }
}
