package yixian.unannounced.round;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.directory.People;
import yixian.draw.Draws;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.planner.draw.Terms;
import yixian.unannounced.Unannounced;
import yixian.unannounced.checklist.Checklists;
import yixian.unannounced.db.tables.records.RoundsRecord;
import yixian.unannounced.visit.Visits;

/**
 * 检查轮次 · Plans a round, promises its draw, draws, sends the inspectors out, and ends it. Called
 * inside the road.
 *
 * <p>The promise freezes who can be drawn; from then on the round can only be drawn. What is public
 * names neither town nor person. Inspectors are dealt by the seed of the draw among those who are
 * free of conflict; none sees where he goes before the round is under way.
 */
@Component
public class Rounds {
  private static final int LONGEST_TITLE = 60;
  private static final int LONGEST_TEXT = 200;
  private static final int MOST_PLACES = 200;
  private static final int MOST_EACH = 3;
  private static final int MOST_DAYS = 60;
  private static final String PURPOSE = " 四不两直检查";

  private final RoundStore store;
  private final Frames frames;
  private final Conflicts conflicts;
  private final Placing placing;
  private final Visits visits;
  private final Checklists checklists;
  private final Draws draws;
  private final People people;
  private final Telling telling;
  private final Audit audit;
  private final Clock clock;

  Rounds(
      RoundStore store,
      Frames frames,
      Conflicts conflicts,
      Placing placing,
      Visits visits,
      Checklists checklists,
      Draws draws,
      People people,
      Telling telling,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.frames = frames;
    this.conflicts = conflicts;
    this.placing = placing;
    this.visits = visits;
    this.checklists = checklists;
    this.draws = draws;
    this.people = people;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  /** Plans a round; nothing is public yet. */
  public UUID open(Actor actor, RoundDraft draft) {
    List<UUID> inspectors = demand(actor, draft);
    Instant now = clock.instant();
    LocalDate from = Objects.requireNonNull(draft.visitFrom());
    RoundsRecord round = new RoundsRecord();
    round.setId(Ids.next());
    round.setCode("SB%d-%03d".formatted(Days.of(now).getYear(), store.number()));
    round.setOwner(Objects.requireNonNull(draft.owner()));
    round.setTitle(Unannounced.stripped(draft.title()));
    round.setBasis(Unannounced.stripped(draft.basis()));
    round.setState(State.PLANNED.name());
    round.setKind(Objects.requireNonNull(draft.kind()).name());
    round.setLayer(Objects.requireNonNull(draft.layer()).name());
    round.setSpread(Objects.requireNonNull(draft.spread()).name());
    round.setPlaces(draft.places());
    round.setAgain(draft.again());
    round.setAgainWhy(draft.again() ? Unannounced.stripped(draft.againWhy()) : null);
    round.setAgreed(
        Unannounced.blank(draft.agreed()) ? null : Unannounced.stripped(draft.agreed()));
    round.setTown(draft.town());
    round.setVisitFrom(from);
    round.setVisitUntil(Objects.requireNonNull(draft.visitUntil()));
    round.setEach(draft.each());
    round.setMendDays(draft.mendDays());
    round.setChecklist(checklists.inForce(from).id());
    round.setMadeAt(now);
    round.setVersion(1);
    round.setChangedAt(now);
    round.setChangedBy(actor.name());
    store.add(round);
    store.setInspectors(round.getId(), inspectors);
    audit.note(
        actor,
        "unannounced.open",
        "unannounced.round",
        round.getId(),
        Map.of("code", round.getCode()));
    return round.getId();
  }

  private List<UUID> demand(Actor actor, RoundDraft draft) {
    List<Fault> faults = new ArrayList<>();
    if (draft.owner() == null || !Unannounced.covers(actor, Unannounced.LEAD, draft.owner())) {
      faults.add(new Fault("owner", "组织单位不在您的范围内", "请选择您所在的单位"));
    }
    Unannounced.text(faults, draft.title(), "title", "名称", LONGEST_TITLE);
    Unannounced.text(faults, draft.basis(), "basis", "依据", LONGEST_TEXT);
    demandDraw(faults, draft);
    LocalDate from = draft.visitFrom();
    LocalDate until = draft.visitUntil();
    if (from == null || until == null || until.isBefore(from)) {
      faults.add(new Fault("visitUntil", "检查日期的起止不对", "请选择检查日期，止不早于起"));
    } else if (until.isBefore(Days.today(clock))) {
      faults.add(new Fault("visitUntil", "检查日期的止日已过", "请选择今天或以后"));
    }
    if (draft.mendDays() < 1 || draft.mendDays() > MOST_DAYS) {
      faults.add(new Fault("mendDays", "整改期限应为 1 至 " + MOST_DAYS + " 个工作日", "请改正"));
    }
    List<UUID> inspectors = inspectors(faults, draft.inspectors(), draft.each());
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return inspectors;
  }

  private static void demandDraw(List<Fault> faults, RoundDraft draft) {
    if (draft.kind() == null) {
      faults.add(new Fault("kind", "没有选择抽网格还是抽干部", "请选择"));
    }
    if (draft.layer() == null) {
      faults.add(new Fault("layer", "没有选择分层", "请选择"));
    } else if (draft.kind() == Drawing.GRIDS && draft.layer() != Layer.TOWN) {
      faults.add(new Fault("layer", "抽网格只能按镇（街道）分层", "请改选分层"));
    }
    if (draft.spread() == null) {
      faults.add(new Fault("spread", "没有选择名额分配", "请选择按比例，或每层相同"));
    }
    if (draft.places() < 1 || draft.places() > MOST_PLACES) {
      faults.add(new Fault("places", "抽取数应为 1 至 " + MOST_PLACES, "请改正"));
    }
    if (draft.again()) {
      Unannounced.text(faults, draft.againWhy(), "againWhy", "可再抽的理由", LONGEST_TEXT);
    }
    if (!Unannounced.blank(draft.agreed())
        && Unannounced.stripped(draft.agreed()).length() > Terms.LONGEST_AGREED) {
      faults.add(new Fault("agreed", "约定超过 " + Terms.LONGEST_AGREED + " 字", "请写得短一些"));
    }
  }

  private List<UUID> inspectors(List<Fault> faults, @Nullable List<UUID> wanted, int each) {
    List<UUID> inspectors =
        new ArrayList<>(new LinkedHashSet<>(Objects.requireNonNullElse(wanted, List.of())));
    if (people.find(inspectors).size() != inspectors.size()) {
      faults.add(new Fault("inspectors", "有的检查员不在机构人员中", "请从机构人员中选择"));
    }
    if (each < 1 || each > MOST_EACH) {
      faults.add(new Fault("each", "每处检查员应为 1 至 " + MOST_EACH + " 人", "请改正"));
    } else if (inspectors.size() < each) {
      faults.add(
          new Fault("inspectors", "检查员 " + inspectors.size() + " 人，不够每处 " + each + " 人", "请增加检查员"));
    }
    return inspectors;
  }

  /**
   * Moves a round on.
   *
   * @param extra the public extra agreed upon, for drawing
   */
  public UUID move(Actor actor, UUID id, @Nullable Move move, int version, @Nullable String extra) {
    RoundsRecord round = led(actor, id);
    if (move == null) {
      throw Problem.invalid(new Fault("move", "没有说要做什么", "请从可办的动作中选择"));
    }
    if (round.getVersion() != version) {
      throw RoundStore.late(round);
    }
    State from = State.valueOf(round.getState());
    State to =
        RoundLifecycle.GRAPH
            .find(from, move)
            .orElseThrow(
                () ->
                    Problem.refused(
                        "not-now", "检查轮次“" + from.label() + "”，不能“" + move.label() + "”"))
            .to();
    switch (move) {
      case COMMIT -> commit(actor, round);
      case REVEAL -> reveal(actor, round, extra);
      case START -> start(round);
      case FINISH -> finish(round);
      case DROP -> {}
    }
    round.setState(to.name());
    save(actor, round, version);
    audit.note(
        actor,
        "unannounced." + move.code(),
        "unannounced.round",
        id,
        Map.of("code", round.getCode()));
    return id;
  }

  private void save(Actor actor, RoundsRecord round, int seen) {
    round.setChangedAt(clock.instant());
    round.setChangedBy(actor.name());
    store.save(round, seen);
  }

  private void commit(Actor actor, RoundsRecord round) {
    Frames.Frame frame = frames.of(round, actor.scope(Unannounced.LEAD));
    round.setDraw(draws.commit(actor, round.getCode() + PURPOSE, frame.terms()));
    store.addFrame(frame.rows());
    int drawn =
        frame.terms().rule().places(frame.terms().sizes()).values().stream()
            .mapToInt(Integer::intValue)
            .sum();
    if (drawn > MOST_PLACES) {
      throw Problem.refused("too-many", "按此规则要抽 " + drawn + " 处，超过 " + MOST_PLACES + " 处，请减少每层个数");
    }
  }

  private void reveal(Actor actor, RoundsRecord round, @Nullable String extra) {
    List<String> codes =
        draws.reveal(actor, Objects.requireNonNull(round.getDraw()), extra).stream()
            .flatMap(each -> Objects.requireNonNullElse(each.drawn(), List.<String>of()).stream())
            .toList();
    List<Placing.Place> places = placing.of(round, codes, store.frame(round.getId(), codes), actor);
    Map<String, Visits.Dealt> dealt =
        deal(
            actor,
            round,
            places.stream().map(each -> new Dealing.Place(each.code(), each.people())).toList());
    visits.add(
        places.stream()
            .map(each -> each.drawn(round, Objects.requireNonNull(dealt.get(each.code()))))
            .toList());
  }

  private Map<String, Visits.Dealt> deal(
      Actor actor, RoundsRecord round, List<Dealing.Place> places) {
    List<UUID> inspectors = store.inspectors(round.getId());
    String seed =
        Objects.requireNonNull(draws.file(Objects.requireNonNull(round.getDraw())).seed());
    Conflicts.Ties ties =
        conflicts.ties(
            actor, inspectors, places.stream().flatMap(each -> each.people().stream()).toList());
    return Dealing.deal(places, inspectors, round.getEach(), seed, ties);
  }

  /** Names the inspectors anew while none has been sent out; what was drawn is dealt again. */
  public UUID appoint(Actor actor, UUID id, int version, @Nullable List<UUID> wanted) {
    RoundsRecord round = led(actor, id);
    State state = State.valueOf(round.getState());
    if (state != State.PLANNED && state != State.COMMITTED && state != State.DRAWN) {
      throw Problem.refused("not-now", "检查轮次“" + state.label() + "”，检查员不能再改");
    }
    if (round.getVersion() != version) {
      throw RoundStore.late(round);
    }
    List<Fault> faults = new ArrayList<>();
    List<UUID> inspectors = inspectors(faults, wanted, round.getEach());
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    store.setInspectors(id, inspectors);
    if (state == State.DRAWN) {
      List<Dealing.Place> places =
          visits.of(id).stream()
              .map(each -> new Dealing.Place(each.code(), each.people()))
              .toList();
      visits.deal(id, deal(actor, round, places));
    }
    save(actor, round, version);
    audit.note(
        actor,
        "unannounced.appoint",
        "unannounced.round",
        id,
        Map.of("inspectors", inspectors.size()));
    return id;
  }

  private void start(RoundsRecord round) {
    List<Visits.Standing> drawn = visits.of(round.getId());
    List<String> lacking =
        drawn.stream()
            .filter(each -> each.inspectors().size() < round.getEach())
            .map(Visits.Standing::name)
            .toList();
    if (!lacking.isEmpty()) {
      throw Problem.refused(
          "too-few", lacking.size() + " 处不须回避的检查员不足 " + round.getEach() + " 人，请增加检查员");
    }
    visits.open(round.getId());
    telling.started(
        round,
        drawn.stream()
            .flatMap(each -> each.inspectors().stream())
            .distinct()
            .collect(Collectors.toList()));
  }

  private void finish(RoundsRecord round) {
    int waiting = visits.waiting(round.getId());
    if (waiting > 0) {
      throw Problem.refused("waiting", "还有 " + waiting + " 处没有检查，请先检查，或写明未检查的理由");
    }
  }

  /** A visit that will not be made, with the reason. */
  public UUID leave(Actor actor, UUID id, UUID visit, int version, @Nullable String why) {
    led(actor, id);
    visits.leave(id, visit, version, why);
    audit.note(actor, "unannounced.leave", "unannounced.visit", visit, Map.of("round", id));
    return id;
  }

  RoundsRecord led(Actor actor, UUID id) {
    return store
        .find(actor.scope(Unannounced.LEAD), id)
        .orElseThrow(() -> Problem.notFound("检查轮次"));
  }
}
