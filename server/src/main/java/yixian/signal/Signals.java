package yixian.signal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.calendar.Calendars;
import yixian.calendar.DeadlineUnit;
import yixian.directory.People;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.kernel.ReportSource;
import yixian.kernel.Scope;
import yixian.kernel.SignalSource;
import yixian.secondment.placement.Posting;
import yixian.secondment.placement.Postings;

/**
 * 苗头 · Keeps signals, the official's answers and what was decided. Called inside the road.
 *
 * <p>The official reads every signal about himself and answers once, while it is open; he has five
 * working days before something that weighs on him may be decided without his answer.
 */
@Component
public class Signals {

  static final String VIEW = "signal.view";
  static final String RAISE = "signal.raise";
  static final String SETTLE = "signal.settle";
  private static final int WORKING_DAYS_TO_ANSWER = 5;
  private static final int LONGEST_WORD = 1000;
  private static final int LONGEST_ANSWER = 2000;

  private final SignalStore store;
  private final Sheets sheets;
  private final Postings postings;
  private final People people;
  private final Units units;
  private final Calendars calendars;
  private final Tidings tidings;
  private final Audit audit;
  private final Clock clock;

  Signals(
      SignalStore store,
      Sheets sheets,
      Postings postings,
      People people,
      Units units,
      Calendars calendars,
      Tidings tidings,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.sheets = sheets;
    this.postings = postings;
    this.people = people;
    this.units = units;
    this.calendars = calendars;
    this.tidings = tidings;
    this.audit = audit;
    this.clock = clock;
  }

  /** Somebody of whom one may give one's word. */
  public record Known(UUID placement, String person, String hostUnit) {}

  /** Those within the reader's scope, but what is said of himself. */
  public List<SignalSheet> list(Actor reader) {
    return store.list(reader.scope(VIEW)).stream()
        .filter(signal -> !signal.about().person().equals(reader.person()))
        .map(signal -> sheets.sheet(reader, signal))
        .toList();
  }

  /** Those about oneself. */
  public List<SignalSheet> mine(Actor official) {
    UUID person = official.person();
    return person == null
        ? List.of()
        : store.ofPerson(person).stream().map(signal -> sheets.sheet(official, signal)).toList();
  }

  /** Who serves now within the scope by which one may give the host's word. */
  public List<Known> known(Actor actor) {
    LocalDate today = Days.today(clock);
    return known(postings.during(actor.scope(RAISE), today, today.plusDays(1)), actor);
  }

  List<Known> known(List<Posting> serving, Actor actor) {
    return serving.stream()
        .filter(posting -> !posting.person().equals(actor.person()))
        .map(
            posting ->
                new Known(
                    posting.id(), people.name(posting.person()), units.name(posting.hostUnit())))
        .toList();
  }

  /** The host's word. */
  public UUID hostSays(Actor actor, @Nullable UUID placement, @Nullable String text) {
    Posting posting =
        Optional.ofNullable(placement)
            .flatMap(id -> postings.find(actor.scope(RAISE), id))
            .orElseThrow(Signals::beyond);
    return say(actor, posting, SignalSource.Kind.HOST_WORD, text);
  }

  /** A mentor's word of one of those he guides. */
  public UUID mentorSays(
      Actor mentor, List<Posting> guided, @Nullable UUID placement, @Nullable String text) {
    Posting posting =
        guided.stream()
            .filter(each -> each.id().equals(placement))
            .findFirst()
            .orElseThrow(Signals::beyond);
    return say(mentor, posting, SignalSource.Kind.MENTOR_WORD, text);
  }

  private UUID say(Actor actor, Posting posting, SignalSource.Kind kind, @Nullable String text) {
    LocalDate today = Days.today(clock);
    if (!posting.meets(today, today.plusDays(1)) || posting.person().equals(actor.person())) {
      throw beyond();
    }
    UUID id = Ids.next();
    Signal signal =
        raised(
            id, posting, kind, id.toString(), said("text", text, LONGEST_WORD), List.of(), actor);
    keep(actor, signal);
    return id;
  }

  /** What a room found; false where it was told before. */
  boolean found(Actor house, Posting posting, SignalSource.Finding finding) {
    return keep(
        house,
        raised(
            Ids.next(),
            posting,
            finding.kind(),
            finding.fact(),
            finding.sentence(),
            finding.sources(),
            house));
  }

  private Signal raised(
      UUID id,
      Posting posting,
      SignalSource.Kind kind,
      String fact,
      String sentence,
      List<ReportSource.Source> sources,
      Actor by) {
    Instant now = clock.instant();
    Instant answerBy =
        calendars.deadline(now, WORKING_DAYS_TO_ANSWER, DeadlineUnit.WORKING_DAY).at();
    return new Signal(
        id,
        Signal.About.of(posting),
        kind,
        fact,
        sentence,
        sources,
        now,
        by.name(),
        answerBy,
        null,
        null,
        1);
  }

  private boolean keep(Actor by, Signal signal) {
    if (!store.add(signal)) {
      return false;
    }
    tidings.raised(signal);
    noted(by, "signal.raise", signal, Map.of("kind", signal.kind()));
    return true;
  }

  /** The official says how it was, once. */
  public void answer(Actor official, UUID id, @Nullable String text) {
    Signal signal =
        official.person() == null
            ? null
            : store.ofPerson(official.person()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(null);
    if (signal == null) {
      throw Problem.notFound("苗头");
    }
    if (!signal.open() || signal.answer() != null) {
      throw Problem.refused("answered-already", signal.open() ? "您已经说明过了" : "这条苗头已经处置");
    }
    Signal.Answer answer = new Signal.Answer(said("text", text, LONGEST_ANSWER), clock.instant());
    store.save(with(signal, answer, null), signal.version());
    noted(official, "signal.answer", signal, Map.of());
  }

  /** A person decides, with a reason; what weighs on the official only after he was heard. */
  public void settle(
      Actor actor, UUID id, int seen, @Nullable Outcome outcome, @Nullable String reason) {
    Signal signal =
        store
            .find(actor.scope(SETTLE), id)
            .filter(found -> !found.about().person().equals(actor.person()))
            .orElseThrow(() -> Problem.notFound("苗头"));
    if (!signal.open()) {
      throw Problem.refused("settled-already", "这条苗头已经处置");
    }
    if (outcome == null) {
      throw Problem.invalid(new Fault("outcome", "没有选择处置方式", "请选择一种"));
    }
    Instant now = clock.instant();
    if (outcome.weighs() && !signal.heard(now)) {
      throw Problem.refused(
          "not-heard",
          "本人还没有说明，说明期到 " + Days.of(signal.answerBy()) + " 为止；在此之前不能“" + outcome.label() + "”");
    }
    Signal.Settlement settlement =
        new Signal.Settlement(outcome, said("reason", reason, LONGEST_WORD), actor.name(), now);
    store.save(with(signal, signal.answer(), settlement), seen);
    tidings.settled(signal, settlement);
    noted(actor, "signal.settle", signal, Map.of("outcome", outcome));
  }

  private static Signal with(
      Signal signal, Signal.@Nullable Answer answer, Signal.@Nullable Settlement settlement) {
    return new Signal(
        signal.id(),
        signal.about(),
        signal.kind(),
        signal.fact(),
        signal.sentence(),
        signal.sources(),
        signal.raisedAt(),
        signal.raisedBy(),
        signal.answerBy(),
        answer,
        settlement,
        signal.version());
  }

  /** One of the reader's scope. */
  public SignalSheet sheet(Actor reader, Scope scope, UUID id) {
    return store
        .find(scope, id)
        .map(signal -> sheets.sheet(reader, signal))
        .orElseThrow(() -> Problem.notFound("苗头"));
  }

  private void noted(Actor actor, String deed, Signal signal, Map<String, ?> more) {
    audit.note(actor, deed, "signal", signal.id(), more);
  }

  private static Problem beyond() {
    return Problem.invalid(new Fault("placement", "没有这位在岗的挂职干部，或不在您的范围内", "请从列表中选择"));
  }

  private static String said(String field, @Nullable String text, int longest) {
    if (text == null || text.isBlank() || text.strip().length() > longest) {
      throw Problem.invalid(new Fault(field, "应为 1 至 " + longest + " 个字", "请写明具体情况"));
    }
    return text.strip();
  }
}
