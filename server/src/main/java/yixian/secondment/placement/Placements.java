package yixian.secondment.placement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.calendar.Calendars;
import yixian.calendar.DeadlineUnit;
import yixian.directory.Appointment;
import yixian.directory.People;
import yixian.directory.Person;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Lifecycle;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.secondment.Named;
import yixian.secondment.Names;
import yixian.secondment.batch.Batch;
import yixian.secondment.batch.BatchState;
import yixian.secondment.batch.Batches;
import yixian.secondment.batch.Term;
import yixian.secondment.db.tables.records.PlacementsRecord;
import yixian.secondment.db.tables.records.StepsRecord;
import yixian.secondment.post.Post;
import yixian.secondment.post.Posts;

/**
 * 选派 · Sends people to posts, and brings them back. Called inside the road.
 *
 * <p>The home unit and the post held there are written down when a person is placed and never
 * change. Rights come with the service and go with it. A recall gives a reason that the official
 * can read, and ten days to answer before the matter rests; nothing follows from it by itself.
 */
@Component
public class Placements {

  private static final String VIEW = "secondment.view";
  private static final String PLACE = "secondment.place";
  private static final int DAYS_TO_ANSWER = 10;

  private final PlacementStore store;
  private final PlacementSheets sheets;
  private final Posts posts;
  private final Batches batches;
  private final People people;
  private final Names names;
  private final Doubts doubts;
  private final Entitlements entitlements;
  private final Calendars calendars;
  private final Tidings tidings;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Placements(
      PlacementStore store,
      PlacementSheets sheets,
      Posts posts,
      Batches batches,
      People people,
      Names names,
      Doubts doubts,
      Entitlements entitlements,
      Calendars calendars,
      Tidings tidings,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.sheets = sheets;
    this.posts = posts;
    this.batches = batches;
    this.people = people;
    this.names = names;
    this.doubts = doubts;
    this.entitlements = entitlements;
    this.calendars = calendars;
    this.tidings = tidings;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** The placements of a batch that the reader may see. */
  public List<PlacementLine> list(Actor reader, UUID batch) {
    return listBy(reader.scope(VIEW), batch);
  }

  /** The placements of a batch within a scope. */
  public List<PlacementLine> listBy(Scope scope, UUID batch) {
    batches.get(scope, batch);
    return sheets.lines(posts.list(scope, batch), batch, store.ofBatch(batch, scope));
  }

  /** Who guides those of a batch, by placement, in words such as 政治辅导员 何林. */
  public Map<UUID, List<String>> mentors(UUID batch) {
    return sheets.mentors(batch);
  }

  /**
   * One placement.
   *
   * @param scope what the reader reaches by the permission he came with
   */
  public PlacementSheet sheet(Actor reader, Scope scope, UUID id) {
    return sheets.sheet(reader, demand(scope, id));
  }

  /** The reader's own placements, the latest first; asks for no permission. */
  public List<PlacementSheet> mine(Actor reader) {
    UUID person = reader.person();
    return person == null
        ? List.of()
        : store.ofPerson(person).stream().map(row -> sheets.sheet(reader, row)).toList();
  }

  /** Where the person is placed on some of these days already, as far as the transaction sees. */
  public Optional<Busy> busy(UUID person, Term term) {
    return store
        .during(person, term.from(), term.to().plusDays(1))
        .map(row -> new Busy(names.unit(row.getHostUnit()), row.getFromDay(), row.getToDay()));
  }

  /** Whether a post still has a place. */
  public boolean free(Post post) {
    return store.taken(post.id()) < post.places();
  }

  /** 已有安排 · Where somebody is placed, from when to when. */
  public record Busy(Named host, LocalDate from, LocalDate to) {}

  /** What speaks against sending the person to the post. */
  public List<Verdict.Doubt> doubts(Actor actor, UUID person, UUID post) {
    Scope scope = actor.scope(PLACE);
    Post offered = posts.find(scope, post).orElseThrow(() -> Problem.notFound("岗位"));
    return doubts.of(scope, person, offered);
  }

  /** Plans a placement. */
  public UUID place(Actor actor, PlacementDraft draft) {
    Scope scope = actor.scope(PLACE);
    Post post =
        posts
            .hold(scope, draft.post())
            .orElseThrow(
                () -> Problem.invalid(new Fault("post", "没有这个岗位，或不在您的管辖范围内", "请从岗位列表中选择")));
    Batch batch = batches.behind(post.batch());
    if (batch.state() != BatchState.OPEN && batch.state() != BatchState.SERVING) {
      throw Problem.refused(
          "batch-not-open", "批次“" + batch.name() + "”" + batch.state().label() + "，不能安排人员");
    }
    Person person =
        people
            .find(draft.person())
            .orElseThrow(() -> Problem.invalid(new Fault("person", "没有这个人", "请从机构人员中选择")));
    Term term = term(batch, draft);
    Appointment home = home(person, term);
    demandReach(actor, PLACE, home.unit(), post.hostUnit(), post.grid());
    demandFree(person, post, term);
    List<Verdict.Doubt> found = doubts.of(scope, person.id(), post);
    PlacementsRecord row = row(actor, draft, post, home, term, found);
    store.add(row, step(actor, row, 1, "place", null, row.getOverrideReason()));
    audit.note(
        actor,
        "secondment.place",
        "placement",
        row.getId(),
        Map.of("person", person.id(), "post", post.id(), "doubts", found.size()));
    return row.getId();
  }

  private static Term term(Batch batch, PlacementDraft draft) {
    LocalDate from = Objects.requireNonNullElse(draft.from(), batch.term().from());
    LocalDate to = Objects.requireNonNullElse(draft.to(), batch.term().to());
    if (!batch.term().contains(from) || !batch.term().contains(to) || to.isBefore(from)) {
      throw Problem.invalid(
          new Fault(
              "from",
              "任期 "
                  + from
                  + " 至 "
                  + to
                  + " 不在批次的 "
                  + batch.term().from()
                  + " 至 "
                  + batch.term().to()
                  + " 之内",
              "请改到批次期限之内"));
    }
    return new Term(from, to);
  }

  private Appointment home(Person person, Term term) {
    return person
        .post(Days.today(clock))
        .or(() -> person.post(term.from()))
        .filter(Appointment::main)
        .orElseThrow(
            () ->
                Problem.invalid(
                    new Fault("person", person.name() + "没有主要任职，无法确定派出单位", "请先在机构人员中登记其主要任职")));
  }

  private void demandFree(Person person, Post post, Term term) {
    int taken = store.taken(post.id());
    if (taken >= post.places()) {
      throw Problem.invalid(
          new Fault(
              "post",
              "岗位“" + post.title() + "”名额已满（" + taken + "/" + post.places() + "）",
              "请另选岗位，或先增加名额"));
    }
    store
        .during(person.id(), term.from(), term.to().plusDays(1))
        .ifPresent(
            other -> {
              throw Problem.invalid(
                  new Fault(
                      "person",
                      person.name()
                          + "在 "
                          + other.getFromDay()
                          + " 至 "
                          + other.getToDay()
                          + " 已派往“"
                          + names.unit(other.getHostUnit()).name()
                          + "”",
                      "同一时间只在一处挂职，请另选人员或调整期限"));
            });
  }

  private PlacementsRecord row(
      Actor actor,
      PlacementDraft draft,
      Post post,
      Appointment home,
      Term term,
      List<Verdict.Doubt> found) {
    String override = told("override", draft.override());
    if (!found.isEmpty() && override == null) {
      String because = found.stream().map(Verdict.Doubt::because).collect(Collectors.joining("；"));
      throw Problem.invalid(new Fault("override", because, "确需派往的，请写明理由"));
    }
    PlacementsRecord row = new PlacementsRecord();
    row.setId(Ids.next());
    row.setBatch(post.batch());
    row.setPost(post.id());
    row.setPerson(draft.person());
    row.setHomeUnit(home.unit());
    row.setHomeTitle(home.title());
    row.setHostUnit(post.hostUnit());
    row.setGrid(post.grid());
    row.setFromDay(term.from());
    row.setToDay(term.to());
    row.setUntilDay(term.to().plusDays(1));
    row.setReleased(!Boolean.FALSE.equals(draft.released()));
    row.setState(PlacementState.PLANNED.name());
    row.setDoubts(found.stream().map(Verdict.Doubt::because).toArray(String[]::new));
    row.setOverrideReason(found.isEmpty() ? null : override);
    row.setGranted(new UUID[0]);
    row.setVersion(1);
    row.setChangedBy(actor.name());
    row.setChangedAt(clock.instant());
    return row;
  }

  /** Moves one placement on; the version must be the one that stands. */
  public void move(Actor actor, UUID id, MoveOrder order) {
    PlacementsRecord row = demand(actor.scope(order.move().permission()), id);
    if (row.getVersion() != order.version()) {
      throw PlacementStore.lost(row.getChangedBy(), row.getChangedAt());
    }
    carryOut(actor, row, order);
  }

  /**
   * Moves all of a batch that stand ready for it: approval, filing and departure come as one list.
   *
   * @return how many were moved
   */
  public int moveAll(Actor actor, UUID batch, PlacementMove move, @Nullable String document) {
    if (move != PlacementMove.APPROVE
        && move != PlacementMove.FILE
        && move != PlacementMove.START) {
      throw Problem.refused("one-by-one", move.label() + "须逐人办理");
    }
    Scope scope = actor.scope(move.permission());
    Set<String> ready =
        PlacementLifecycle.GRAPH.statesFor(move).stream()
            .map(Enum::name)
            .collect(Collectors.toSet());
    List<PlacementsRecord> rows =
        store.ofBatch(batches.get(scope, batch).id(), scope).stream()
            .filter(row -> ready.contains(row.getState()))
            .toList();
    if (rows.isEmpty()) {
      throw Problem.refused("nobody-ready", "没有可以" + move.label() + "的人员");
    }
    for (PlacementsRecord row : rows) {
      carryOut(actor, row, new MoveOrder(move, row.getVersion(), document, null, null));
    }
    return rows.size();
  }

  private void carryOut(Actor actor, PlacementsRecord row, MoveOrder order) {
    PlacementMove move = order.move();
    PlacementState from = PlacementState.valueOf(row.getState());
    Lifecycle.Edge<PlacementState, PlacementMove, Lifecycle.Always> edge =
        PlacementLifecycle.GRAPH
            .find(from, move)
            .orElseThrow(
                () ->
                    Problem.refused(
                        "move-not-allowed", "该人员" + from.label() + "，不能" + move.label()));
    demandReach(actor, move.permission(), row.getHomeUnit(), row.getHostUnit(), row.getGrid());
    Telling tells = move.tells();
    String said = tells == null ? null : demandTold(move, tells, order.told(tells));
    row.setState(edge.to().name());
    row.setVersion(order.version() + 1);
    row.setChangedBy(actor.name());
    row.setChangedAt(clock.instant());
    effect(row, move, said);
    store.save(
        row,
        order.version(),
        step(actor, row, store.nextStep(row.getId()), move.code(), from, said));
    tidings.moved(row, move);
    if (move == PlacementMove.RETURN) {
      events.publishEvent(new Returned(PlacementStore.posting(row)));
    } else if (move == PlacementMove.RECALL) {
      events.publishEvent(new Recalled(PlacementStore.posting(row)));
    }
    audit.note(
        actor,
        "secondment." + move.code(),
        "placement",
        row.getId(),
        Map.of("person", row.getPerson(), "from", from, "to", edge.to()));
  }

  private void effect(PlacementsRecord row, PlacementMove move, @Nullable String said) {
    LocalDate today = Days.today(clock);
    switch (move) {
      case APPROVE -> row.setDocument(said);
      case FILE -> {}
      case START -> start(row, today);
      case RECALL -> {
        Instant now = clock.instant();
        row.setReason(said);
        row.setRecalledAt(now);
        row.setAnswerBy(calendars.deadline(now, DAYS_TO_ANSWER, DeadlineUnit.CALENDAR_DAY).at());
        end(row, today);
      }
      case RETURN -> {
        row.setSummary(said);
        end(row, today);
      }
      case WITHDRAW -> row.setReason(said);
    }
  }

  private void start(PlacementsRecord row, LocalDate today) {
    if (today.isBefore(row.getFromDay())) {
      throw Problem.refused("too-early", "任期自 " + row.getFromDay() + " 起，未到不能派出到岗");
    }
    if (today.isAfter(row.getToDay())) {
      throw Problem.refused("too-late", "任期已于 " + row.getToDay() + " 届满，不能再派出到岗");
    }
    entitlements.begin(row, posts.behind(row.getPost()), today);
  }

  private void end(PlacementsRecord row, LocalDate today) {
    LocalDate end = today.isBefore(row.getFromDay()) ? row.getFromDay() : today;
    if (end.isBefore(row.getUntilDay())) {
      row.setUntilDay(end);
    }
    entitlements.end(row, today);
  }

  /** Names who guides the official; each kind at most once, nobody twice, never himself. */
  public void guide(Actor actor, UUID id, Map<MentorKind, UUID> mentors) {
    PlacementsRecord row = demand(actor.scope(PLACE), id);
    demandReach(actor, PLACE, row.getHomeUnit(), row.getHostUnit(), row.getGrid());
    Map<MentorKind, UUID> wanted = new EnumMap<>(MentorKind.class);
    wanted.putAll(mentors);
    if (new HashSet<>(wanted.values()).size() < wanted.size()
        || wanted.containsValue(row.getPerson())) {
      throw Problem.invalid(new Fault("mentors", "导师重复，或就是本人", "请各选一人，且不选本人"));
    }
    wanted.forEach(
        (kind, person) -> {
          if (people.find(person).isEmpty()) {
            throw Problem.invalid(new Fault("mentors." + kind, "没有这位" + kind.label(), "请从机构人员中选择"));
          }
        });
    store.replaceMentors(id, wanted);
    audit.note(actor, "secondment.guide", "placement", id, Map.of("mentors", wanted));
  }

  /** Records a promotion that came of the secondment. */
  public void promote(
      Actor actor, UUID id, LocalDate day, String before, String after, String document) {
    PlacementsRecord row = demand(actor.scope(PLACE), id);
    demandReach(actor, PLACE, row.getHomeUnit(), row.getHostUnit(), row.getGrid());
    PlacementState state = PlacementState.valueOf(row.getState());
    if (state != PlacementState.SERVING && state != PlacementState.RETURNED) {
      throw Problem.refused("not-served", "该人员" + state.label() + "，不能登记提拔使用");
    }
    if (day.isBefore(row.getFromDay())) {
      throw Problem.invalid(new Fault("day", "提拔日期早于派出日期 " + row.getFromDay(), "请改正日期"));
    }
    Promotion promotion =
        new Promotion(
            Ids.next(),
            day,
            demandText("before", before, 80),
            demandText("after", after, 80),
            demandText("document", document, 80),
            actor.name());
    store.addPromotion(id, promotion);
    audit.note(
        actor,
        "secondment.promote",
        "placement",
        id,
        Map.of("person", row.getPerson(), "day", day.toString()));
  }

  /** The official answers his recall, once, within the ten days; asks for no permission. */
  public void answer(Actor official, UUID id, String text) {
    PlacementsRecord row = demand(own(official), id);
    if (!row.getPerson().equals(official.person())) {
      throw Problem.notFound("选派记录");
    }
    Instant now = clock.instant();
    if (row.getAnswerBy() == null) {
      throw Problem.refused("not-recalled", "没有需要答复的召回");
    }
    if (row.getAnsweredAt() != null) {
      throw Problem.refused("answered", "您已答复，答复已附卷");
    }
    if (now.isAfter(row.getAnswerBy())) {
      throw Problem.refused("answer-late", "答复期已满；如有意见，可依公务员法向组织部门提出申诉");
    }
    int seen = row.getVersion();
    row.setAnswer(demandText("answer", text, longest("answer")));
    row.setAnsweredAt(now);
    row.setVersion(seen + 1);
    row.setChangedBy(official.name());
    row.setChangedAt(now);
    PlacementState state = PlacementState.valueOf(row.getState());
    store.save(
        row, seen, step(official, row, store.nextStep(id), "answer", state, row.getAnswer()));
    audit.note(official, "secondment.answer", "placement", id, Map.of());
  }

  private StepsRecord step(
      Actor actor,
      PlacementsRecord row,
      int seq,
      String move,
      @Nullable PlacementState from,
      @Nullable String reason) {
    return new StepsRecord(
        row.getId(),
        seq,
        move,
        from == null ? null : from.name(),
        row.getState(),
        clock.instant(),
        actor.name(),
        reason);
  }

  private static void demandReach(
      Actor actor, String permission, UUID home, UUID host, @Nullable UUID grid) {
    if (!actor.scope(permission).covers(new HashSet<>(List.of(home, host)), grid, null)) {
      throw Problem.forbidden("派出单位与接收单位都不在您的管辖范围内");
    }
  }

  private static String demandTold(PlacementMove move, Telling what, @Nullable String text) {
    String said = told(what.field(), text);
    if (said == null) {
      throw Problem.invalid(
          new Fault(what.field(), move.label() + "须写明" + what.label(), "请填写" + what.label()));
    }
    return said;
  }

  private static @Nullable String told(String field, @Nullable String text) {
    return text == null || text.isBlank() ? null : demandText(field, text, longest(field));
  }

  private static int longest(String field) {
    return switch (field) {
      case "document" -> 80;
      case "override" -> 500;
      case "reason" -> 1000;
      case "answer" -> 2000;
      default -> 4000;
    };
  }

  private static String demandText(String field, String text, int longest) {
    if (text.isBlank() || text.strip().length() > longest) {
      throw Problem.invalid(new Fault(field, "应为 1 至 " + longest + " 个字", "请改正"));
    }
    return text.strip();
  }

  private PlacementsRecord demand(Scope scope, UUID id) {
    return store.find(scope, id).orElseThrow(() -> Problem.notFound("选派记录"));
  }

  /** What is the official's own, whatever he may do otherwise. */
  static Scope own(Actor official) {
    return new Scope(false, Set.of(), Set.of(), official.person());
  }
}
