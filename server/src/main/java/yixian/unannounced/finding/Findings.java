package yixian.unannounced.finding;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.calendar.Calendars;
import yixian.calendar.DeadlineUnit;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Ids;
import yixian.kernel.Lifecycle.Edge;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.unannounced.Aspect;
import yixian.unannounced.Unannounced;
import yixian.unannounced.db.tables.records.FindingStepsRecord;
import yixian.unannounced.db.tables.records.FindingsRecord;

/**
 * 检查发现的问题 · One for each answer that fell short. Called inside the road.
 *
 * <p>The person is told at once and has five working days to say how it was; what he says may show
 * that nothing was wrong. What is put right is looked at again by an inspector of the round who did
 * not find it, or by the organising unit. Nothing follows for the person by itself.
 */
@Component
public class Findings {
  private static final int DAYS_TO_ANSWER = 5;
  private static final int LONGEST_ANSWER = 1000;
  private static final int LONGEST_NOTE = 500;
  private static final int LONGEST_WHAT = 500;

  private final FindingStore store;
  private final FindingSheets sheets;
  private final Telling telling;
  private final Calendars calendars;
  private final Audit audit;
  private final Clock clock;

  Findings(
      FindingStore store,
      FindingSheets sheets,
      Telling telling,
      Calendars calendars,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.sheets = sheets;
    this.telling = telling;
    this.calendars = calendars;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * 被检查人 · Of whom something was found, and where.
   *
   * @param inspectors of the round, who may look again
   */
  public record Met(
      UUID round,
      UUID visit,
      UUID subject,
      UUID owner,
      UUID person,
      @Nullable UUID placement,
      UUID homeUnit,
      UUID hostUnit,
      int mendDays,
      List<UUID> inspectors) {

    public Met {
      inspectors = List.copyOf(inspectors);
    }
  }

  /** 所见 · What fell short, in words. */
  public record Seen(Aspect aspect, String what) {}

  /** Writes down what was found of somebody, and tells him. */
  public void raise(Actor actor, UUID finder, Met met, List<Seen> seen) {
    if (seen.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    Instant answerBy = calendars.deadline(now, DAYS_TO_ANSWER, DeadlineUnit.WORKING_DAY).at();
    LocalDate mendBy = calendars.addWorkingDays(Days.of(now), DAYS_TO_ANSWER + met.mendDays());
    List<UUID> others = met.inspectors().stream().filter(each -> !each.equals(finder)).toList();
    List<FindingsRecord> found = new ArrayList<>();
    for (Seen each : seen) {
      FindingsRecord finding = new FindingsRecord();
      finding.setId(Ids.next());
      finding.setCode("SW%d-%04d".formatted(Days.of(now).getYear(), store.number()));
      finding.setRound(met.round());
      finding.setVisit(met.visit());
      finding.setSubject(met.subject());
      finding.setOwner(met.owner());
      finding.setReach(
          Unannounced.reach(
              Stream.concat(
                  Stream.of(met.owner(), met.homeUnit(), met.hostUnit(), met.person(), finder),
                  others.stream())));
      finding.setInspectors(others.toArray(UUID[]::new));
      finding.setPerson(met.person());
      finding.setPlacement(met.placement());
      finding.setHomeUnit(met.homeUnit());
      finding.setHostUnit(met.hostUnit());
      finding.setAspect(each.aspect().name());
      finding.setWhat(
          each.what().length() > LONGEST_WHAT
              ? each.what().substring(0, LONGEST_WHAT)
              : each.what());
      finding.setState(State.FOUND.name());
      finding.setFoundAt(now);
      finding.setFinder(finder);
      finding.setAnswerBy(answerBy);
      finding.setMendBy(mendBy);
      finding.setReturned(0);
      finding.setVersion(1);
      finding.setChangedAt(now);
      finding.setChangedBy(actor.name());
      found.add(finding);
    }
    store.add(found, found.stream().map(each -> step(actor, each, 1, "find", null)).toList());
    telling.found(met.person(), found.size(), answerBy);
  }

  /** Makes the move, if it is an edge from where the finding stands and this person's. */
  FindingSheet move(Actor actor, Scope scope, UUID id, MoveOrder order) {
    FindingsRecord finding = get(scope, id);
    Move move = order.move();
    if (finding.getVersion() != order.version()) {
      throw FindingStore.late(finding);
    }
    State from = State.valueOf(finding.getState());
    Edge<State, Move, Given> edge =
        FindingLifecycle.GRAPH
            .find(from, move)
            .orElseThrow(
                () ->
                    Problem.refused(
                        "not-now",
                        "问题 %s“%s”，不能“%s”"
                            .formatted(finding.getCode(), from.label(), move.label())));
    if (!Parties.include(actor, finding, move)) {
      throw Problem.forbidden("“" + move.label() + "”由" + move.who() + "办理");
    }
    Instant now = clock.instant();
    if (!Parties.holds(actor, finding, edge.given(), now)) {
      throw Problem.refused("not-given", refusal(edge.given(), finding));
    }
    String note = note(order);
    finding.setState(edge.to().name());
    finding.setChangedAt(now);
    finding.setChangedBy(actor.name());
    apply(actor, finding, move, note, now);
    store.save(finding, step(actor, finding, 0, move.code(), note));
    audit.note(actor, "unannounced." + move.code(), "unannounced.finding", id, Map.of());
    telling.moved(finding, move);
    return sheets.sheet(actor, finding);
  }

  private static String refusal(Given given, FindingsRecord finding) {
    return switch (given) {
      case NOTHING -> "";
      case HEARD_OUT -> "本人的说明期到 " + Days.of(finding.getAnswerBy()) + " 为止，请先听本人说明";
      case ANOTHER -> "问题 " + finding.getCode() + " 由您发现或整改，请另一位同事办理";
    };
  }

  private void apply(
      Actor actor, FindingsRecord finding, Move move, @Nullable String note, Instant now) {
    switch (move) {
      case ANSWER -> {
        finding.setAnswer(note);
        finding.setAnsweredAt(now);
      }
      case MEND -> {
        finding.setMended(note);
        finding.setMender(actor.person());
      }
      case CLEAR, PASS -> {
        finding.setEndedAt(now);
        finding.setEndedBy(actor.name());
      }
      case SEND_BACK -> {
        finding.setReturned(finding.getReturned() + 1);
        finding.setMended(null);
        finding.setMender(null);
        finding.setMendBy(calendars.addWorkingDays(Days.of(now), DAYS_TO_ANSWER));
      }
    }
  }

  private static @Nullable String note(MoveOrder order) {
    int longest = order.move() == Move.ANSWER ? LONGEST_ANSWER : LONGEST_NOTE;
    if (order.move().needs().isEmpty() && Unannounced.blank(order.note())) {
      return null;
    }
    return Unannounced.said(order.note(), "note", "说明", longest);
  }

  private FindingStepsRecord step(
      Actor actor, FindingsRecord finding, int position, String move, @Nullable String note) {
    return new FindingStepsRecord(
        finding.getId(), position, move, finding.getState(), clock.instant(), actor.name(), note);
  }

  FindingsRecord get(Scope scope, UUID id) {
    return store.find(scope, id).orElseThrow(() -> Problem.notFound("问题"));
  }

  /** How many of a round wait for their end. */
  public int open(UUID round) {
    return store.open(round);
  }

  /** 待办 · A finding as it stands, for whoever moves it next. */
  public record Standing(UUID id, UUID person, State state, int version) {}

  /** The findings of a round, by what the actor leads. */
  public List<Standing> of(Actor actor, UUID round) {
    return store
        .list(actor.scope(Unannounced.LEAD), new FindingQuery(round, null, null, null))
        .stream()
        .map(
            each ->
                new Standing(
                    each.getId(),
                    each.getPerson(),
                    State.valueOf(each.getState()),
                    each.getVersion()))
        .toList();
  }

  /** A move by whoever is concerned himself, or looks again. */
  public UUID ownMove(Actor actor, UUID id, MoveOrder order) {
    Unannounced.person(actor, "问题");
    return move(actor, Unannounced.own(actor), id, order).id();
  }

  /** A move by a unit. */
  public UUID unitMove(Actor actor, UUID id, MoveOrder order) {
    return move(actor, actor.scope(Unannounced.VIEW), id, order).id();
  }

  /** Whether somebody may look again at what was found there. */
  static boolean looksAgain(FindingsRecord finding, @Nullable UUID person) {
    return person != null && Arrays.stream(finding.getInspectors()).anyMatch(person::equals);
  }

  static boolean isAbout(FindingsRecord finding, Actor actor) {
    return Objects.equals(finding.getPerson(), actor.person());
  }
}
