package yixian.selection.nomination;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.approval.ApprovalSheet;
import yixian.approval.Approvals;
import yixian.approval.Move;
import yixian.approval.MoveOrder;
import yixian.audit.Audit;
import yixian.directory.Appointment;
import yixian.directory.People;
import yixian.directory.Person;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.secondment.batch.Batch;
import yixian.secondment.post.Posts;
import yixian.selection.Calls;
import yixian.selection.rule.Assessment;
import yixian.selection.rule.Eligibility;

/**
 * 推荐 · Takes nominations, lays them before the approval, and files what was approved. Called inside
 * the road.
 *
 * <p>A unit nominates its own people only. Who signs, in which order, is a flow of the approval
 * room; its record says who decided on what. What the approval sent back is mended here and goes
 * the same way again; after the approval a nomination leaves only with a reason.
 */
@Component
public class Nominations {

  /** What the approval calls the subject. */
  public static final String KIND = Papers.KIND;

  static final String VIEW = "selection.view";
  static final String NOMINATE = "selection.nominate";
  static final String ARRANGE = "selection.arrange";

  private final NominationStore store;
  private final Calls calls;
  private final Papers papers;
  private final Approvals approvals;
  private final Eligibility eligibility;
  private final Posts posts;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  Nominations(
      NominationStore store,
      Calls calls,
      Papers papers,
      Approvals approvals,
      Eligibility eligibility,
      Posts posts,
      People people,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.calls = calls;
    this.papers = papers;
    this.approvals = approvals;
    this.eligibility = eligibility;
    this.posts = posts;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /** The nominations for a batch that the scope reaches, the latest first. */
  public List<Nomination> list(Scope scope, UUID batch) {
    calls.get(scope, batch);
    return store.list(scope, batch);
  }

  /** One nomination; absent and foreign ones read the same. */
  public Nomination get(Scope scope, UUID id) {
    return store.find(scope, id).orElseThrow(() -> Problem.notFound("推荐"));
  }

  /** All who were approved for a batch, the first asked for first; for those who may choose. */
  public List<Nomination> chosen(UUID batch) {
    return store.list(Scope.EVERYTHING, batch).reversed().stream()
        .filter(each -> each.state().chosen())
        .toList();
  }

  /** Those of one person, the latest first; for himself. */
  public List<Nomination> mine(Actor reader) {
    UUID person = reader.person();
    return person == null ? List.of() : store.ofPerson(person);
  }

  /** What the rules of a batch answer about one of the actor's own people. */
  public Assessment check(Actor actor, UUID into, UUID who) {
    Batch batch = calls.get(actor.scope(NOMINATE), into);
    return check(actor, batch, demandOwn(actor, who).id());
  }

  private Assessment check(Actor actor, Batch batch, UUID person) {
    return eligibility.check(actor, actor.scope(NOMINATE), batch, posts.called(batch.id()), person);
  }

  /** Nominates somebody and asks for the approval. */
  public UUID nominate(Actor actor, UUID into, NominationDraft draft) {
    Batch batch = calls.demandOpen(into);
    Person person = demandOwn(actor, draft.person());
    String reason = demandText("reason", draft.reason(), "推荐理由", 1000);
    Assessment checks = check(actor, batch, person.id());
    String override = demandOverride(checks, draft.override());
    Nomination wanted = first(actor, batch, person, reason, checks, override);
    UUID request = approvals.ask(actor, papers.request(wanted, batch)).id();
    if (!store.add(wanted.asked(request))) {
      throw Problem.invalid(
          new Fault("person", person.name() + "已被推荐参加“" + batch.name() + "”", "请另选人员，或先撤回原来的推荐"));
    }
    audit.note(
        actor,
        "selection.nominate",
        "nomination",
        wanted.id(),
        Map.of("batch", batch.id(), "person", person.id(), "despite", checks.bars()));
    return wanted.id();
  }

  private static @Nullable String demandOverride(Assessment checks, @Nullable String text) {
    if (!checks.bars()) {
      return null;
    }
    if (text == null || text.isBlank()) {
      throw Problem.invalid(
          new Fault("override", "不符合资格条件：" + checks.barring(), "由人决定：确需推荐的，请写明理由"));
    }
    return demandText("override", text, "破格推荐理由", 1000);
  }

  private Nomination first(
      Actor actor,
      Batch batch,
      Person person,
      String reason,
      Assessment checks,
      @Nullable String override) {
    Appointment home = person.post(today()).orElseThrow();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new Nomination(
        Ids.next(),
        batch.id(),
        batch.name(),
        person.id(),
        home.unit(),
        home.title(),
        reason,
        NominationState.REVIEWING,
        null,
        actor.name(),
        now,
        null,
        null,
        null,
        checks,
        override,
        1,
        actor.name(),
        now);
  }

  /** Mends what was sent back, and asks again. */
  public void resend(
      Actor actor, UUID id, int seen, NominationDraft mended, @Nullable String comment) {
    Nomination before = demand(actor, NOMINATE, id, seen, NominationMove.RESEND);
    String why = demandText("reason", mended.reason(), "推荐理由", 1000);
    Batch batch = calls.get(actor.scope(NOMINATE), before.batch());
    Assessment checks = check(actor, batch, before.person());
    String override = demandOverride(checks, mended.override());
    Nomination after = before.mended(why, checks, override, actor.name(), clock.instant());
    store.save(after, seen);
    approvals.resend(
        actor, request(before), papers.title(after), papers.rows(after, batch), comment);
    audit.note(actor, "selection.resend", "nomination", id, Map.of("batch", before.batch()));
  }

  /**
   * Takes a nomination back: through the approval while that is under way, by a reason afterwards.
   */
  public void withdraw(Actor actor, UUID id, int seen, @Nullable String reason) {
    Nomination before = demand(actor, NOMINATE, id, seen, NominationMove.WITHDRAW);
    String why = demandText("reason", reason, "撤回理由", 500);
    if (before.state().chosen()) {
      store.save(before.left(why, actor.name(), clock.instant()), seen);
    } else {
      ApprovalSheet sheet =
          approvals
              .find(actor, request(before))
              .orElseThrow(() -> Problem.refused("not-yours", "审批未办结前，只有提请人可以撤回"));
      approvals.move(actor, sheet.id(), MoveOrder.saying(Move.WITHDRAW, sheet.version(), why));
    }
    audit.note(actor, "selection.withdraw", "nomination", id, Map.of("batch", before.batch()));
  }

  /**
   * 报备案 · Notes that all approved nominations of a batch were filed with the superior.
   *
   * @return how many
   */
  public int file(Actor actor, UUID batch, @Nullable String number, @Nullable LocalDate day) {
    Scope scope = actor.scope(ARRANGE);
    calls.get(scope, batch);
    String filing = demandText("number", number, "备案文号", 80);
    if (day == null || day.isAfter(today())) {
      throw Problem.invalid(new Fault("day", "没有备案日期，或晚于今天", "请填写备案日期"));
    }
    List<Nomination> ready =
        store.list(scope, batch).stream()
            .filter(each -> each.state() == NominationState.APPROVED)
            .toList();
    if (ready.isEmpty()) {
      throw Problem.refused("nobody-ready", "没有已通过而未备案的推荐");
    }
    for (Nomination each : ready) {
      store.save(each.filed(filing, day, actor.name(), clock.instant()), each.version());
      audit.note(actor, "selection.file", "nomination", each.id(), Map.of("filing", filing));
    }
    return ready.size();
  }

  private Person demandOwn(Actor actor, @Nullable UUID id) {
    Person person =
        (id == null ? Optional.<Person>empty() : people.find(id))
            .orElseThrow(() -> Problem.invalid(new Fault("person", "没有选择人员", "请从本单位人员中选择")));
    if (person.id().equals(actor.person())) {
      throw Problem.invalid(new Fault("person", "不能推荐自己", "请由本单位其他同志推荐；愿去一线的可到替补库自荐"));
    }
    Set<UUID> home = person.post(today()).map(post -> Set.of(post.unit())).orElseGet(Set::of);
    if (!actor.scope(NOMINATE).covers(home, null, null)) {
      throw Problem.invalid(
          new Fault("person", person.name() + "不是您管辖范围内单位的人员，只能推荐本单位的人", "请从本单位人员中选择"));
    }
    return person;
  }

  private Nomination demand(
      Actor actor, String permission, UUID id, int seen, NominationMove move) {
    Nomination found = get(actor.scope(permission), id);
    if (found.version() != seen) {
      throw NominationStore.lost(found.changedBy(), found.changedAt());
    }
    if (NominationLifecycle.GRAPH.find(found.state(), move).isEmpty()) {
      throw Problem.refused(
          "move-not-allowed", "推荐" + found.state().label() + "，不能" + move.label());
    }
    return found;
  }

  private static UUID request(Nomination nomination) {
    return Objects.requireNonNull(nomination.request());
  }

  private static String demandText(String field, @Nullable String text, String what, int longest) {
    if (text == null || text.isBlank() || text.strip().length() > longest) {
      throw Problem.invalid(new Fault(field, what + "应为 1 至 " + longest + " 个字", "请填写" + what));
    }
    return text.strip();
  }

  private LocalDate today() {
    return Days.today(clock);
  }
}
