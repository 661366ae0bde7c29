package yixian.officials.pool;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
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
import yixian.officials.db.tables.records.EntriesRecord;

/**
 * 储备库、替补库 · Keeps pools, takes offers, and screens them. Called inside the road.
 *
 * <p>A pool has a purpose and an end; once it has ended, its names are deleted. A refusal has a
 * reason that the person reads, and whoever is in a pool may leave it any day without one.
 */
@Component
public class Pools {

  static final String VIEW = "officials.view";
  static final String EDIT = "officials.edit";
  private static final int LONGEST_YEARS = 3;

  private final PoolStore store;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  Pools(PoolStore store, People people, Audit audit, Clock clock) {
    this.store = store;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /** Pools that have not ended. */
  public List<Pool> alive() {
    return store.alive(today());
  }

  /** Opens a pool. */
  public Pool open(Actor actor, PoolDraft draft) {
    List<Fault> faults = faults(draft);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    PoolKind kind = Objects.requireNonNull(draft.kind());
    Pool pool =
        new Pool(
            Ids.next(),
            kind,
            Objects.requireNonNull(draft.name()).strip(),
            Objects.requireNonNull(draft.purpose()).strip(),
            kind == PoolKind.SUBSTITUTE ? draft.applyUntil() : null,
            Objects.requireNonNull(draft.until()));
    store.open(pool, actor, clock.instant());
    audit.note(
        actor,
        "officials.pool-open",
        "pool",
        pool.id(),
        Map.of("name", pool.name(), "purpose", pool.purpose(), "until", pool.until().toString()));
    return pool;
  }

  /** Who is in a pool or asks to be, as far as the reader's scope goes. */
  List<EntriesRecord> entries(Actor reader, UUID pool) {
    return store.entries(reader.scope(VIEW), pool);
  }

  /** Who stands in a substitutes' pool today, in the order in which they offered themselves. */
  public List<Substitute> substitutes() {
    return store.substitutes(today());
  }

  /** The reserve pools in which a person stands today, as far as the scope goes. */
  public List<Pool> reserving(Scope scope, UUID person) {
    return store.reserving(scope, person, today());
  }

  /** One's own entries, in pools that have not ended. */
  List<EntriesRecord> mine(Actor actor) {
    UUID person = actor.person();
    return person == null ? List.of() : store.ofPerson(person);
  }

  /** Names somebody for the reserve, with the reason. */
  public UUID name(Actor actor, UUID pool, UUID person, @Nullable String reason) {
    Pool into = demand(pool);
    if (into.kind() != PoolKind.RESERVE) {
      throw Problem.refused("pool-by-offer", "替补库由本人自荐，不能直接提名");
    }
    Person known = people.find(person).orElseThrow(() -> Problem.notFound("人员"));
    if (!actor.scope(EDIT).covers(known.units(today()), null, null)) {
      throw Problem.forbidden("该人员不在您的管辖范围内");
    }
    EntriesRecord entry = entry(into, known, EntryState.ADMITTED, actor);
    entry.setReason(text(reason, "reason", "入库理由", 500));
    return add(actor, entry, "officials.pool-name");
  }

  /** Offers oneself as a substitute. */
  public UUID offer(Actor actor, UUID pool, @Nullable String statement) {
    Pool into = demand(pool);
    if (!into.takesOffers(today())) {
      throw Problem.refused("pool-closed", "“" + into.name() + "”不接受自荐，或自荐已截止");
    }
    UUID person = actor.person();
    Person known =
        (person == null ? Optional.<Person>empty() : people.find(person))
            .orElseThrow(() -> Problem.refused("nobody", "您的账号没有对应的人员，不能自荐，请联系管理员"));
    EntriesRecord entry = entry(into, known, EntryState.ASKED, actor);
    entry.setStatement(text(statement, "statement", "自荐理由", 1000));
    return add(actor, entry, "officials.pool-offer");
  }

  /** Admits or refuses an offer, with the reason that the person reads. */
  public void screen(Actor actor, UUID id, int seen, boolean admit, @Nullable String reason) {
    EntriesRecord entry = demandEntry(actor.scope(EDIT), id, EntryState.ASKED);
    entry.setState((admit ? EntryState.ADMITTED : EntryState.REFUSED).name());
    entry.setReason(text(reason, "reason", "审核理由", 500));
    save(actor, entry, seen, admit ? "officials.pool-admit" : "officials.pool-refuse");
  }

  /** Leaves a pool, or takes an offer back. */
  public void leave(Actor actor, UUID id) {
    Scope own = new Scope(false, Set.of(), Set.of(), actor.person());
    EntriesRecord entry =
        store
            .entry(own, id)
            .filter(each -> EntryState.valueOf(each.getState()).alive())
            .orElseThrow(() -> Problem.notFound("入库记录"));
    entry.setState(EntryState.LEFT.name());
    save(actor, entry, entry.getVersion(), "officials.pool-leave");
  }

  /** Deletes the names of pools that have ended; how many. */
  int forget() {
    int forgotten = store.forget(today());
    if (forgotten > 0) {
      Actor house = Actor.system("储备库到期清理");
      audit.note(house, "officials.pool-forget", "pool", "all", Map.of("entries", forgotten));
    }
    return forgotten;
  }

  private EntriesRecord demandEntry(Scope scope, UUID id, EntryState state) {
    EntriesRecord entry = store.entry(scope, id).orElseThrow(() -> Problem.notFound("入库记录"));
    if (EntryState.valueOf(entry.getState()) != state) {
      throw Problem.refused("entry-settled", "这条入库记录已经办理，不能再审核");
    }
    return entry;
  }

  private UUID add(Actor actor, EntriesRecord entry, String deed) {
    if (!store.add(entry)) {
      throw Problem.refused("entry-twice", "此人已在这个库中，或正在审核");
    }
    audit.note(actor, deed, "pool", entry.getPool(), Map.of("person", entry.getPerson()));
    return entry.getId();
  }

  private void save(Actor actor, EntriesRecord entry, int seen, String deed) {
    entry.setVersion(seen + 1);
    entry.setChangedBy(actor.name());
    entry.setChangedAt(clock.instant());
    store.save(entry, seen);
    audit.note(actor, deed, "pool", entry.getPool(), Map.of("person", entry.getPerson()));
  }

  private EntriesRecord entry(Pool pool, Person person, EntryState state, Actor actor) {
    EntriesRecord entry = new EntriesRecord();
    entry.setId(Ids.next());
    entry.setPool(pool.id());
    entry.setPerson(person.id());
    entry.setUnit(person.post(today()).map(Appointment::unit).orElse(null));
    entry.setState(state.name());
    entry.setVersion(1);
    entry.setChangedBy(actor.name());
    entry.setChangedAt(clock.instant());
    return entry;
  }

  private Pool demand(UUID pool) {
    return store.find(pool, today()).orElseThrow(() -> Problem.notFound("储备库或替补库"));
  }

  private List<Fault> faults(PoolDraft draft) {
    List<Fault> faults = new ArrayList<>();
    if (draft.kind() == null) {
      faults.add(new Fault("kind", "没有选择类别", "请选择储备库或替补库"));
    }
    length(faults, "name", draft.name(), "名称", 60);
    length(faults, "purpose", draft.purpose(), "用途", 200);
    LocalDate until = draft.until();
    if (until == null
        || until.isBefore(today())
        || until.isAfter(today().plusYears(LONGEST_YEARS))) {
      faults.add(new Fault("until", "截止日应在今天之后、" + LONGEST_YEARS + " 年之内", "请填写截止日，到期名单会删除"));
    }
    LocalDate apply = draft.applyUntil();
    if (draft.kind() == PoolKind.SUBSTITUTE
        && (apply == null || apply.isBefore(today()) || (until != null && apply.isAfter(until)))) {
      faults.add(new Fault("applyUntil", "自荐截止日应在今天之后、不晚于库的截止日", "请填写自荐截止日"));
    }
    return faults;
  }

  private static void length(
      List<Fault> faults, String field, @Nullable String text, String what, int longest) {
    if (text == null || text.isBlank() || text.strip().length() > longest) {
      faults.add(new Fault(field, what + "应为 1 至 " + longest + " 个字", "请填写" + what));
    }
  }

  private static String text(@Nullable String text, String field, String what, int longest) {
    List<Fault> faults = new ArrayList<>();
    length(faults, field, text, what, longest);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return Objects.requireNonNull(text).strip();
  }

  private LocalDate today() {
    return Days.today(clock);
  }
}
