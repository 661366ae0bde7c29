package yixian.care;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.calendar.Calendars;
import yixian.care.db.tables.records.ActionsRecord;
import yixian.care.db.tables.records.HelpsRecord;
import yixian.care.db.tables.records.HouseholdsRecord;
import yixian.care.db.tables.records.NeedsRecord;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;

/**
 * 帮扶 · Help that was delivered for a need, and what the household says of it.
 *
 * <p>A need is met when the household says so, never when the giver does: until it was asked the
 * help waits, and what did not arrive opens the need again. The asking is due by working days.
 */
@Component
public class Helps {

  private final RecordStore store;
  private final Households households;
  private final WordStore words;
  private final Units units;
  private final Calendars calendars;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Helps(
      RecordStore store,
      Households households,
      WordStore words,
      Units units,
      Calendars calendars,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.households = households;
    this.words = words;
    this.units = units;
    this.calendars = calendars;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** 待帮扶 · A need that nobody has helped with yet. */
  public record Wanted(UUID need, UUID household, String kind, LocalDate noted, int version) {}

  /** The open needs of an action that the actor leads. */
  public List<Wanted> wanted(UUID action) {
    return store.open(action).stream()
        .map(
            need ->
                new Wanted(
                    need.getId(),
                    need.getHousehold(),
                    need.getKind(),
                    need.getNoted(),
                    need.getVersion()))
        .toList();
  }

  /** Notes help that was delivered. */
  public Standing give(Actor actor, UUID household, HelpDraft draft) {
    HouseholdsRecord helped = households.found(actor, household);
    ActionsRecord action = kept(households.actionOf(helped));
    UUID unit = draft.unit() == null ? actor.unit() : draft.unit();
    LocalDate given = draft.given() == null ? Days.today(clock) : draft.given();
    NeedsRecord need = need(household, draft.need());
    demand(draft, unit, given, need);
    NeedState from = NeedState.valueOf(need.getState());
    NeedState to =
        NeedLifecycle.GRAPH
            .find(from, NeedMove.HELP)
            .orElseThrow(() -> Problem.refused("not-open", "这项需求" + from.label() + "，不必再登记帮扶"))
            .to();
    HelpsRecord help = new HelpsRecord();
    help.setId(Ids.next());
    help.setNeed(need.getId());
    help.setHousehold(household);
    help.setKind(Objects.requireNonNull(draft.kind()));
    help.setUnit(Objects.requireNonNull(unit));
    help.setGiven(given);
    help.setFollowDue(calendars.addWorkingDays(given, action.getFollowDays()));
    help.setReminded(false);
    help.setPerson(actor.person());
    help.setBy(actor.name());
    help.setAt(clock.instant());
    help.setVersion(1);
    store.add(help);
    need.setState(to.name());
    store.save(need, draft.version());
    tell("help.given", help, helped, Days.start(given));
    audit.note(actor, "care.help", "care-household", household, Map.of("kind", help.getKind()));
    return new Standing(help.getId(), 1);
  }

  private NeedsRecord need(UUID household, @Nullable UUID id) {
    return store.needs(household).stream()
        .filter(need -> need.getId().equals(id))
        .findFirst()
        .orElseThrow(() -> Problem.invalid(new Fault("need", "没有这项需求", "请从这一户的需求中选择")));
  }

  private void demand(HelpDraft draft, @Nullable UUID unit, LocalDate given, NeedsRecord need) {
    List<Fault> faults = new ArrayList<>();
    WordStore.fault(words.labels(WordKind.HELP), draft.kind(), "kind", "帮扶方式")
        .ifPresent(faults::add);
    if (unit == null || units.find(unit).isEmpty()) {
      faults.add(new Fault("unit", "没有这个帮扶单位", "请从机构目录中选择"));
    }
    if (given.isBefore(need.getNoted()) || given.isAfter(Days.today(clock))) {
      faults.add(new Fault("given", "帮扶日期应在记下需求之后、今天或以前", "请改正帮扶日期"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  /** Notes what the household said when it was asked. */
  public Standing follow(Actor actor, UUID id, int version, @Nullable HelpAnswer answer) {
    HelpsRecord help = store.findHelp(id).orElseThrow(() -> Problem.notFound("帮扶记录"));
    HouseholdsRecord household = of(actor, help);
    kept(households.actionOf(household));
    if (answer == null) {
      throw Problem.invalid(new Fault("answer", "没有选择群众的回答", "请选择：已收到、没有收到"));
    }
    if (help.getAnswer() != null) {
      throw Problem.refused("answered", "群众已经确认过，不必再问");
    }
    help.setAnswer(answer.name());
    help.setAnsweredOn(Days.today(clock));
    help.setAnsweredBy(actor.name());
    store.save(help, version);
    NeedsRecord need = store.findNeed(help.getNeed()).orElseThrow();
    NeedState from = NeedState.valueOf(need.getState());
    need.setState(NeedLifecycle.GRAPH.find(from, answer.move()).orElseThrow().to().name());
    store.save(need, need.getVersion());
    if (answer == HelpAnswer.RECEIVED) {
      tell("help.confirmed", help, household, clock.instant());
    }
    audit.note(
        actor, "care.follow", "care-household", household.getId(), Map.of("answer", answer.name()));
    return new Standing(id, help.getVersion());
  }

  /** The giver answers for it; what he wrote down, when, or how often is told to nobody. */
  private void tell(String kind, HelpsRecord help, HouseholdsRecord household, Instant at) {
    events.publishEvent(
        new HelpFact(
            kind, help.getId(), at, help.getUnit(), household.getGrid(), help.getPerson()));
  }

  private HouseholdsRecord of(Actor actor, HelpsRecord help) {
    return households.find(actor, help.getHousehold()).orElseThrow(() -> Problem.notFound("帮扶记录"));
  }

  /** Help goes on after the action has ended, until it is forgotten. */
  private static ActionsRecord kept(ActionsRecord action) {
    if (action.getState().equals(ActionState.FORGOTTEN.name())) {
      throw Problem.refused("forgotten", "走访行动已到期删除");
    }
    return action;
  }
}
