package yixian.attendance.rollcall;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import yixian.attendance.db.tables.records.CalledRecord;
import yixian.attendance.db.tables.records.RollCallsRecord;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/**
 * 点名 · Calls chosen people at once and takes their answers. Called inside the road.
 *
 * <p>国办函〔2026〕12号 leaves emergencies and their drills as the only reasons to call a roll; each call
 * has a basis, somebody who called, and an end, and nobody is ranked by it. Who has not answered in
 * time is told to his unit, once; half a year after its end a call forgets whom it called.
 *
 * <p>A call is counted when it is over: before that nobody has stayed silent, and the response rate
 * must not sink because people are still on their way to their phones.
 */
@Component
public class RollCalls {

  public static final String VIEW = "attendance.view";

  /** Who may call the roll. */
  public static final String CALL = "attendance.call";

  private static final Duration LONGEST = Duration.ofHours(24);
  private static final Duration KEPT = Duration.ofDays(183);

  private final RollCallStore store;
  private final Muster muster;
  private final RollCallSheets sheets;
  private final CallTidings tidings;
  private final Audit audit;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  RollCalls(
      RollCallStore store,
      Muster muster,
      RollCallSheets sheets,
      CallTidings tidings,
      Audit audit,
      Clock clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.muster = muster;
    this.sheets = sheets;
    this.tidings = tidings;
    this.audit = audit;
    this.clock = clock;
    this.events = events;
  }

  /** How many an audience would reach, before anybody is called. */
  record Preview(int people, int units, String words) {}

  /** What the audience of a call would be. */
  Preview preview(Actor actor, Audience audience) {
    Muster.Called meant = muster.called(actor, audience);
    return new Preview(
        meant.unitOf().size(), Set.copyOf(meant.unitOf().values()).size(), meant.words());
  }

  /** Calls the roll; the id of the call. */
  public UUID call(Actor actor, CallDraft draft) {
    draft.demandSound();
    UUID unit = actor.unit();
    if (unit == null) {
      throw Problem.invalid(new Fault("units", "您的账号没有任职单位，不能点名", "请先登记任职"));
    }
    Muster.Called meant = muster.called(actor, draft.audience());
    Instant now = clock.instant();
    RollCallsRecord call = new RollCallsRecord();
    call.setId(Ids.next());
    call.setUnit(unit);
    call.setName(Objects.requireNonNull(draft.name()).strip());
    call.setPurpose(Objects.requireNonNull(draft.purpose()).name());
    call.setBasis(Objects.requireNonNull(draft.basis()).strip());
    call.setOwner(actor.person());
    call.setOwnerName(actor.name());
    call.setAudience(meant.words());
    call.setCalledAt(now);
    call.setDueAt(now.plus(Duration.ofMinutes(Objects.requireNonNull(draft.minutes()))));
    call.setEscalated(false);
    call.setForgotten(false);
    stamp(actor, call, 1);
    store.add(call);
    reach(call, meant.unitOf());
    audit.note(
        actor,
        "attendance.call",
        "roll-call",
        call.getId(),
        Map.of("name", call.getName(), "basis", call.getBasis(), "called", meant.unitOf().size()));
    return call.getId();
  }

  private void reach(RollCallsRecord call, Map<UUID, UUID> unitOf) {
    List<UUID> ids = new ArrayList<>();
    List<UUID> persons = List.copyOf(unitOf.keySet());
    persons.forEach(_ -> ids.add(Ids.next()));
    store.add(call.getId(), ids, persons, List.copyOf(unitOf.values()));
    tidings.called(call, persons);
    events.publishEvent(new CallTold.Made(sheets.told(call), persons));
  }

  /** The calls that the reader may see, the latest first. */
  public List<RollCallLine> list(Actor reader) {
    return sheets.lines(store.list(reader.scope(VIEW)));
  }

  /** One call with the answers that the reader may see. */
  public RollCallSheet sheet(Actor reader, UUID id) {
    Scope scope = reader.scope(VIEW);
    RollCallsRecord call = seen(scope, id);
    boolean whole = isWhole(scope, call);
    return sheets.sheet(call, store.called(id, whole, scope), whole, mayAct(reader, call));
  }

  /** Whether the reader sees everybody who was called, and not only the people of his units. */
  boolean seesWhole(Actor reader, UUID id) {
    Scope scope = reader.scope(VIEW);
    return isWhole(scope, seen(scope, id));
  }

  private RollCallsRecord seen(Scope scope, UUID id) {
    return store.find(scope, id).orElseThrow(() -> Problem.notFound("点名"));
  }

  private static boolean isWhole(Scope scope, RollCallsRecord call) {
    return scope.covers(Set.of(call.getUnit()), null, null);
  }

  private static boolean mayAct(Actor reader, RollCallsRecord call) {
    return call.getEndedAt() == null && reader.may(CALL) && isWhole(reader.scope(CALL), call);
  }

  /** The calls under way that mean the reader, the latest first. */
  public List<MyCall> mine(Actor reader) {
    UUID person = reader.person();
    return person == null
        ? List.of()
        : store.runningFor(person).entrySet().stream()
            .map(entry -> sheets.told(entry.getKey(), entry.getValue()))
            .sorted((one, other) -> other.calledAt().compareTo(one.calledAt()))
            .toList();
  }

  /** The one tap: the called person is there. A second tap changes nothing. */
  public MyCall answer(Actor person, UUID id) {
    CalledRecord row =
        person.person() == null
            ? null
            : store.called(id, Objects.requireNonNull(person.person())).orElse(null);
    if (row == null) {
      throw Problem.notFound("点名");
    }
    RollCallsRecord call = store.behind(id);
    if (row.getAnsweredAt() == null) {
      demandRunning(call);
      row.setWay("TAP");
      take(call, row);
    }
    audit.note(person, "attendance.call-answer", "roll-call", id, Map.of());
    return sheets.told(call, row);
  }

  /** Confirms an answer that came by telephone, where a phone could not tap. */
  public void vouch(Actor actor, UUID id, UUID called, String reason) {
    RollCallsRecord call = demand(actor, id);
    demandRunning(call);
    CalledRecord row = store.one(id, called).orElseThrow(() -> Problem.notFound("被点人员"));
    if (row.getPerson() != null && row.getPerson().equals(actor.person())) {
      throw Problem.refused("vouch-self", "不能为本人确认应答，请在手机上应答");
    }
    if (reason.isBlank() || reason.strip().length() > 200) {
      throw Problem.invalid(new Fault("reason", "说明应为 1 至 200 个字", "请写明怎样联系上的"));
    }
    if (row.getAnsweredAt() != null) {
      throw Problem.refused("answered", "此人已经应答");
    }
    row.setWay("PHONE");
    row.setByName(actor.name());
    row.setReason(reason.strip());
    take(call, row);
    audit.note(actor, "attendance.call-vouch", "roll-call", id, Map.of("called", called));
  }

  private void take(RollCallsRecord call, CalledRecord row) {
    Instant now = clock.instant();
    row.setAnsweredAt(now);
    if (!store.answer(row)) {
      demandRunning(store.behind(call.getId()));
      throw Problem.refused("answered", "此人已经应答");
    }
    events.publishEvent(new CallTold.Answered(call.getId(), sheets.answer(call, row)));
  }

  /** Ends a call; later answers are refused. */
  public void end(Actor actor, UUID id, int seen) {
    RollCallsRecord call = demand(actor, id);
    demandRunning(call);
    end(actor, call, seen);
  }

  private void end(Actor actor, RollCallsRecord call, int seen) {
    call.setEndedAt(clock.instant());
    stamp(actor, call, seen + 1);
    store.save(call, seen);
    audit.note(actor, "attendance.call-end", "roll-call", call.getId(), Map.of());
    tellLedger(call);
    events.publishEvent(new CallTold.Ended(call.getId()));
  }

  private void tellLedger(RollCallsRecord call) {
    for (CalledRecord one : store.called(call.getId(), true, Scope.EVERYTHING)) {
      events.publishEvent(CallFact.made(one.getId(), one.getUnit(), call.getCalledAt()));
      Instant at = one.getAnsweredAt();
      if (at != null) {
        boolean inTime = !at.isAfter(call.getDueAt());
        events.publishEvent(CallFact.answered(one.getId(), one.getUnit(), at, inTime));
      }
    }
  }

  /** Tells the units whose people have not answered in time, and ends what has run for a day. */
  public void keepTime(Actor house) {
    Instant now = clock.instant();
    for (RollCallsRecord call : store.running()) {
      if (!call.getEscalated() && call.getDueAt().isBefore(now)) {
        escalate(house, call, now);
      }
      if (call.getCalledAt().plus(LONGEST).isBefore(now)) {
        end(house, call, call.getVersion());
      }
    }
  }

  private void escalate(Actor house, RollCallsRecord call, Instant now) {
    Map<UUID, Integer> silent = store.escalate(call.getId(), now);
    call.setEscalated(true);
    int seen = call.getVersion();
    stamp(house, call, seen + 1);
    store.save(call, seen);
    silent.forEach((unit, people) -> tidings.silent(call, unit, people));
    audit.note(
        house,
        "attendance.call-escalate",
        "roll-call",
        call.getId(),
        Map.of("units", silent.size()));
    events.publishEvent(new CallTold.Escalated(call.getId()));
  }

  /** Deletes the names of calls that ended half a year ago. */
  void forget(Actor house) {
    for (UUID call : store.forget(clock.instant().minus(KEPT))) {
      audit.note(house, "attendance.call-forget", "roll-call", call, Map.of());
    }
  }

  private RollCallsRecord demand(Actor actor, UUID id) {
    RollCallsRecord call = seen(actor.scope(CALL), id);
    if (!isWhole(actor.scope(CALL), call)) {
      throw Problem.forbidden("这次点名由" + sheets.unit(call) + "组织，请由其办理");
    }
    return call;
  }

  private static void demandRunning(RollCallsRecord call) {
    if (call.getEndedAt() != null) {
      throw Problem.refused("call-over", "这次点名已经结束");
    }
  }

  private void stamp(Actor actor, RollCallsRecord call, int version) {
    call.setVersion(version);
    call.setChangedBy(actor.name());
    call.setChangedAt(clock.instant());
  }
}
