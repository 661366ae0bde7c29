package yixian.attendance.leave;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import yixian.approval.State;
import yixian.attendance.db.tables.records.LeavesRecord;
import yixian.attendance.db.tables.records.StepsRecord;
import yixian.audit.Audit;
import yixian.calendar.Calendars;
import yixian.directory.People;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Lifecycle;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.kernel.Stretch;
import yixian.secondment.placement.Posting;
import yixian.secondment.placement.Postings;

/**
 * 请假 · Asks for leave, shortens it, and reports back. Called inside the road.
 *
 * <p>Leave is asked for where one serves: the host unit decides, and the home unit is told. Nobody
 * but those who decide learns what kind of leave it is. Being back is one tap; who comes back early
 * has used only the days until then, and who comes back late is told of to both units, nothing
 * more.
 */
@Component
public class Leaves {

  static final String VIEW = "attendance.view";
  static final String DETAIL = "attendance.detail";

  private final LeaveStore store;
  private final LeaveSheets sheets;
  private final LeaveApprovals approvals;
  private final Balances balances;
  private final DayCount count;
  private final LeaveTidings tidings;
  private final Postings postings;
  private final People people;
  private final Calendars calendars;
  private final Audit audit;
  private final Clock clock;

  Leaves(
      LeaveStore store,
      LeaveSheets sheets,
      LeaveApprovals approvals,
      Balances balances,
      DayCount count,
      LeaveTidings tidings,
      Postings postings,
      People people,
      Calendars calendars,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.sheets = sheets;
    this.approvals = approvals;
    this.balances = balances;
    this.count = count;
    this.tidings = tidings;
    this.postings = postings;
    this.people = people;
    this.calendars = calendars;
    this.audit = audit;
    this.clock = clock;
  }

  /** One's own leaves, the latest first. */
  public List<LeaveSheet> mine(Actor reader) {
    UUID person = reader.person();
    if (person == null) {
      return List.of();
    }
    Map<String, LeaveType> types = sheets.types();
    return store.ofPerson(person).stream()
        .map(row -> sheets.own(reader, row, Objects.requireNonNull(types.get(row.getType()))))
        .toList();
  }

  /** One of one's own leaves. */
  public LeaveSheet mine(Actor reader, UUID id) {
    LeavesRecord row = demandOwn(reader, id);
    return sheets.own(reader, row, type(row.getType()));
  }

  /** Where one serves today, if one does. */
  public Optional<Posting> serving(Actor reader) {
    UUID person = reader.person();
    return person == null ? Optional.empty() : postings.serving(person, today());
  }

  /** One's own balances of a year. */
  public List<Balance> balances(Actor reader, int year) {
    UUID person = reader.person();
    return person == null ? List.of() : balances.of(own(reader), person, year);
  }

  /** How a leave would count, day by day. */
  public List<CountedDay> counted(String type, Span span) {
    return count.of(type(type).counting(), span);
  }

  /** Who is away in the month, within the reader's scope. */
  public List<Away> away(Actor reader, YearMonth month, @Nullable UUID unit) {
    List<LeavesRecord> rows =
        store.away(reader.scope(VIEW), month.atDay(1), month.atEndOfMonth()).stream()
            .filter(
                row ->
                    unit == null
                        || unit.equals(row.getHostUnit())
                        || unit.equals(row.getHomeUnit()))
            .toList();
    return sheets.away(reader, rows);
  }

  /**
   * Of these placements, who is away with granted leave at the moment, and from when to when; not
   * by what kind of leave. For a job of the house.
   */
  public Map<UUID, String> awayAt(Collection<UUID> placements, Instant moment) {
    return store.awayOn(placements, Days.of(moment)).stream()
        .filter(row -> LeaveSheets.span(row).covers(moment))
        .collect(
            Collectors.toMap(
                LeavesRecord::getPlacement, row -> LeaveSheets.span(row).words(), (a, _) -> a));
  }

  /** The leaves of a placement that touch the month, as far as the transaction sees them. */
  public List<TakenLeave> taken(UUID placement, Stretch stretch) {
    Map<String, LeaveType> types = sheets.types();
    return store.ofPlacement(placement, stretch.first(), stretch.last()).stream()
        .map(
            row ->
                new TakenLeave(
                    row.getId(),
                    Objects.requireNonNull(types.get(row.getType())).name(),
                    LeaveSheets.span(row).words(),
                    row.getFromDay(),
                    row.getToDay(),
                    row.getHalfDays() / 2.0,
                    LeaveState.valueOf(row.getState()).label(),
                    "/leave"))
        .toList();
  }

  /** Asks for a leave; its id. */
  public UUID ask(Actor actor, LeaveDraft draft) {
    Posting serving =
        serving(actor).orElseThrow(() -> Problem.refused("not-serving", "您现在没有在岗的挂职，请按派出单位的规定请假"));
    LeavesRecord row = new LeavesRecord();
    row.setId(Ids.next());
    row.setPlacement(serving.id());
    row.setPerson(serving.person());
    row.setHomeUnit(serving.homeUnit());
    row.setHostUnit(serving.hostUnit());
    row.setVersion(1);
    LeaveType type = fill(actor, row, draft);
    if (row.getFromDay().isBefore(serving.from()) || row.getToDay().isAfter(serving.last())) {
      throw Problem.invalid(
          new Fault("to", "请假超出任期 " + serving.from() + " 至 " + serving.last(), "任期以外的，请向派出单位请假"));
    }
    String balance = balance(actor, row, type);
    row.setState(LeaveState.ASKED.name());
    row.setReminded(false);
    row.setRequest(approvals.ask(actor, row, type, balance));
    try {
      store.add(row, step(row, 1, "ask", actor.name(), null));
    } catch (DataIntegrityViolationException e) {
      throw Problem.conflict("您刚刚已提交过这几天的请假，请刷新后查看", actor.name(), clock.instant());
    }
    note(actor, "attendance.ask", row);
    return row.getId();
  }

  /** Mends a request that was returned, and sends it again. */
  public void mend(Actor actor, UUID id, int seen, LeaveDraft draft) {
    LeavesRecord row = demandOwn(actor, id, seen);
    if (!row.getState().equals(LeaveState.ASKED.name()) || !approvals.returned(actor, row)) {
      throw Problem.refused("not-returned", "只有被退回修改的请假可以修改后重新提请");
    }
    LeaveType type = fill(actor, row, draft);
    approvals.resend(actor, row, type, balance(actor, row, type));
    save(actor, row, seen, "mend", null);
    note(actor, "attendance.mend", row);
  }

  /** Does one move on one's own leave. */
  public void move(Actor actor, UUID id, LeaveMoveOrder order) {
    LeavesRecord row = demandOwn(actor, id, order.version());
    LeaveState state = LeaveState.valueOf(row.getState());
    LeaveMove move = order.move();
    Lifecycle.Edge<LeaveState, LeaveMove, LeaveLifecycle.Given> edge =
        LeaveLifecycle.GRAPH
            .find(state, move)
            .filter(each -> each.move().who().equals("本人"))
            .orElseThrow(
                () ->
                    Problem.refused(
                        "move-not-allowed", "请假" + state.label() + "，不能" + move.label()));
    Span span = LeaveSheets.span(row);
    if (!LeaveSheets.holds(edge.given(), span, clock.instant())) {
      throw Problem.refused("not-now", edge.given().label() + "时才能" + move.label());
    }
    if (move == LeaveMove.WITHDRAW) {
      approvals.withdraw(actor, row);
      return;
    }
    row.setState(edge.to().name());
    String told = carryOut(row, move, span, order);
    save(actor, row, order.version(), move.code(), told);
    tidings.changed(row, told);
    note(actor, "attendance." + move.code(), row);
  }

  private String carryOut(LeavesRecord row, LeaveMove move, Span span, LeaveMoveOrder order) {
    Instant now = clock.instant();
    return switch (move) {
      case CANCEL -> "撤销请假";
      case SHORTEN -> {
        Span shorter = order.shorter(span);
        end(row, shorter);
        yield "提前结束，至 " + shorter.to() + " " + shorter.toHalf().label();
      }
      case RETURN -> {
        row.setReturnedAt(now);
        if (now.isBefore(span.ends())) {
          end(row, span.until(now));
        }
        int late = LeaveSheets.late(row);
        yield late == 0 ? "已销假" : "已销假，应于 " + row.getDueDay() + " 返岗，晚 " + late + " 天";
      }
      case GRANT, REFUSE, WITHDRAW -> throw new IllegalStateException("Not by hand: " + move);
    };
  }

  /** Hears how an approval ended, in its transaction. */
  void decided(UUID id, State outcome) {
    LeavesRecord row = store.decided(id).orElseThrow(() -> Problem.notFound("请假"));
    if (!row.getState().equals(LeaveState.ASKED.name())) {
      return;
    }
    LeaveMove move =
        switch (outcome) {
          case APPROVED -> LeaveMove.GRANT;
          case WITHDRAWN -> LeaveMove.WITHDRAW;
          case REFUSED, RUNNING, RETURNED -> LeaveMove.REFUSE;
        };
    row.setState(LeaveLifecycle.GRAPH.find(LeaveState.ASKED, move).orElseThrow().to().name());
    Actor house = Actor.system("请假审批");
    save(house, row, row.getVersion(), move.code(), null);
    if (move == LeaveMove.GRANT) {
      tidings.granted(row);
    }
    note(house, "attendance." + move.code(), row);
  }

  private LeaveType fill(Actor actor, LeavesRecord row, LeaveDraft draft) {
    LeaveType type = type(draft.type());
    if (!type.enabled()) {
      throw Problem.invalid(new Fault("type", type.name() + "已停用", "请另选请假类别"));
    }
    Span span = draft.span();
    demandFree(row, span);
    row.setType(type.code());
    row.setReason(draft.reasonFor(type));
    row.setStandIn(standIn(draft.standIn(), row.getPerson()));
    row.setChangedBy(actor.name());
    row.setChangedAt(clock.instant());
    int halves = end(row, span, type);
    if (halves == 0) {
      throw Problem.invalid(
          new Fault("to", span.words() + " 都是休息日，" + type.name() + "按工作日计，不必请假", "请改正起止"));
    }
    Integer most = type.mostDays();
    if (most != null && halves > most * 2) {
      throw Problem.invalid(
          new Fault(
              "to",
              type.name() + "一次最多 " + most + " 天，本次 " + Balances.told(halves / 2.0) + " 天",
              "请缩短假期，或另选请假类别"));
    }
    return type;
  }

  private void demandFree(LeavesRecord row, Span span) {
    store.during(row.getPerson(), span.from(), span.to()).stream()
        .filter(other -> !other.getId().equals(row.getId()))
        .filter(other -> span.meets(LeaveSheets.span(other)))
        .findFirst()
        .ifPresent(
            other -> {
              throw Problem.invalid(
                  new Fault(
                      "from",
                      "与 "
                          + LeaveSheets.span(other).words()
                          + " 的"
                          + type(other.getType()).name()
                          + "（"
                          + LeaveState.valueOf(other.getState()).label()
                          + "）重叠",
                      "请改期，或先撤回、撤销原来的请假"));
            });
  }

  private UUID standIn(@Nullable UUID standIn, UUID person) {
    if (standIn == null || people.find(standIn).isEmpty()) {
      throw Problem.invalid(new Fault("standIn", "没有选择代理人", "请选择请假期间代理工作的人"));
    }
    if (standIn.equals(person)) {
      throw Problem.invalid(new Fault("standIn", "代理人不能是本人", "请另选代理人"));
    }
    return standIn;
  }

  private @Nullable String balance(Actor actor, LeavesRecord row, LeaveType type) {
    return type.balanced()
        ? balances.demandEnough(
            own(actor), row.getPerson(), type, LeaveSheets.span(row), row.getId())
        : null;
  }

  private void end(LeavesRecord row, Span span) {
    end(row, span, type(row.getType()));
  }

  /** Writes the span with what follows from it; the half-days that count. */
  private int end(LeavesRecord row, Span span, LeaveType type) {
    int halves = DayCount.halves(count.of(type.counting(), span));
    row.setFromDay(span.from());
    row.setFromHalf(span.fromHalf().name());
    row.setToDay(span.to());
    row.setToHalf(span.toHalf().name());
    row.setHalfDays(Math.max(1, halves));
    boolean sameDay = span.toHalf() == Half.AM && calendars.isWorkingDay(span.to());
    row.setDueDay(sameDay ? span.to() : calendars.addWorkingDays(span.to(), 1));
    return halves;
  }

  private LeaveType type(@Nullable String code) {
    return Optional.ofNullable(code)
        .map(sheets.types()::get)
        .orElseThrow(() -> Problem.invalid(new Fault("type", "没有选择请假类别", "请从列表中选择")));
  }

  private LeavesRecord demandOwn(Actor actor, UUID id, int seen) {
    LeavesRecord row = demandOwn(actor, id);
    if (row.getVersion() != seen) {
      throw Problem.conflict(
          "这份请假已由 " + row.getChangedBy() + " 办理，请刷新后再办", row.getChangedBy(), row.getChangedAt());
    }
    return row;
  }

  private LeavesRecord demandOwn(Actor actor, UUID id) {
    return store
        .find(own(actor), id)
        .filter(row -> row.getPerson().equals(actor.person()))
        .orElseThrow(() -> Problem.notFound("请假"));
  }

  private void save(Actor actor, LeavesRecord row, int seen, String move, @Nullable String told) {
    row.setVersion(seen + 1);
    row.setChangedBy(actor.name());
    row.setChangedAt(clock.instant());
    int seq = store.steps(row.getId()).size() + 1;
    store.save(row, seen, step(row, seq, move, actor.name(), told));
  }

  private StepsRecord step(
      LeavesRecord row, int seq, String move, String by, @Nullable String note) {
    return new StepsRecord(row.getId(), seq, move, row.getState(), clock.instant(), by, note);
  }

  private void note(Actor actor, String deed, LeavesRecord row) {
    audit.note(
        actor,
        deed,
        "leave",
        row.getId(),
        Map.of("person", row.getPerson(), "state", row.getState()));
  }

  private static Scope own(Actor actor) {
    return new Scope(false, Set.of(), Set.of(), actor.person());
  }

  private LocalDate today() {
    return Days.today(clock);
  }
}
