package yixian.care;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.care.db.tables.records.ActionsRecord;
import yixian.care.db.tables.records.HouseholdsRecord;
import yixian.care.db.tables.records.NeedsRecord;
import yixian.care.db.tables.records.VisitsRecord;
import yixian.files.Files;
import yixian.grid.Duties;
import yixian.grid.Grids;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/**
 * 走访户 · Visited by whoever it was given to, or by the leader of its grid. Called inside the road,
 * with the scope of {@link Reach}.
 *
 * <p>Who stands behind a code is shown on asking only, and the asking is in the audit log.
 */
@Component
public class Households {

  static final String FILES_OF = "care.visit";
  private static final int MOST_PHOTOS = 3;
  private static final int LONGEST = 100;

  private final HouseholdStore store;
  private final RecordStore records;
  private final ActionStore actions;
  private final WordStore words;
  private final Grids grids;
  private final Duties duties;
  private final Files files;
  private final Telling telling;
  private final Audit audit;
  private final Clock clock;

  Households(
      HouseholdStore store,
      RecordStore records,
      ActionStore actions,
      WordStore words,
      Grids grids,
      Duties duties,
      Files files,
      Telling telling,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.records = records;
    this.actions = actions;
    this.words = words;
    this.grids = grids;
    this.duties = duties;
    this.files = files;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  /** 手上的户 · A household that somebody is to visit. */
  public record Held(UUID id, String code, int version) {}

  /** What the actor is to visit, in actions that run, and whom he is to ask. */
  public List<Held> heldBy(Actor actor) {
    UUID person = actor.person();
    return person == null
        ? List.of()
        : store.mine(person).stream()
            .map(each -> new Held(each.getId(), each.getCode(), each.getVersion()))
            .toList();
  }

  /** Notes a visit, and what was learnt by it. */
  public Standing visit(Actor actor, UUID id, VisitDraft draft) {
    HouseholdsRecord household = found(actor, id);
    ActionsRecord action = CareActions.running(actionOf(household));
    LocalDate visited = draft.visited() == null ? Days.today(clock) : draft.visited();
    demand(draft, action, visited);
    Outcome outcome = Objects.requireNonNull(draft.outcome());
    Noting noting = new Noting(actor, clock);
    VisitsRecord visit = noting.visit(id, actor.person(), visited, outcome, plain(draft.note()));
    visit.setNextOn(draft.nextOn());
    visit.setPhotos(photos(actor, visit, draft));
    Set<String> open = openNeeds(id);
    draft.needed().stream()
        .filter(kind -> !open.contains(kind))
        .forEach(kind -> noting.need(visit, kind));
    String lead = plain(draft.lead());
    if (lead != null) {
      noting.lead(visit, lead);
    }
    noting.keep(records);
    household.setTries(household.getTries() + 1);
    household.setTriedOn(visited);
    household.setNextOn(draft.nextOn());
    if (outcome == Outcome.MET && household.getMetOn() == null) {
      household.setMetOn(visited);
    }
    household.setChangedAt(clock.instant());
    household.setChangedBy(actor.name());
    store.save(household, draft.version());
    audit.note(actor, "care.visit", "care-household", id, Map.of("outcome", outcome.name()));
    return new Standing(id, household.getVersion());
  }

  /** What is needed already is not noted a second time. */
  private Set<String> openNeeds(UUID household) {
    Set<String> open = new HashSet<>();
    for (NeedsRecord need : records.needs(household)) {
      if (!need.getState().equals(NeedState.MET.name())) {
        open.add(need.getKind());
      }
    }
    return open;
  }

  private void demand(VisitDraft draft, ActionsRecord action, LocalDate visited) {
    List<Fault> faults = new ArrayList<>();
    if (draft.outcome() == null) {
      faults.add(new Fault("outcome", "没有选择走访结果", "请选择：见到、不在家、婉拒"));
    }
    if (visited.isBefore(action.getBegins()) || visited.isAfter(Days.today(clock))) {
      faults.add(new Fault("visited", "走访日期应在行动开始之后、今天或以前", "请改正走访日期"));
    }
    LocalDate next = draft.nextOn();
    if (next != null && (!next.isAfter(visited) || !next.isBefore(action.getExpires()))) {
      faults.add(new Fault("nextOn", "下次走访应在这次之后、到期删除日之前", "请改正下次走访日期"));
    }
    if (!draft.needed().isEmpty() && draft.outcome() != Outcome.MET) {
      faults.add(new Fault("needs", "没有见到，不能记需求", "见到本人或家人后再记"));
    }
    Map<String, String> labels = words.labels(WordKind.NEED);
    for (String kind : draft.needed()) {
      WordStore.fault(labels, kind, "needs", "需求类别").ifPresent(faults::add);
    }
    demandShort(faults, "note", "说明", draft.note());
    demandShort(faults, "lead", "线索", draft.lead());
    if (draft.brought().size() > MOST_PHOTOS) {
      faults.add(new Fault("photos", "照片至多 " + MOST_PHOTOS + " 张", "只留说明问题的，不拍人"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  private static void demandShort(
      List<Fault> faults, String field, String what, @Nullable String text) {
    if (text != null && text.strip().length() > LONGEST) {
      faults.add(new Fault(field, what + "超过 " + LONGEST + " 字", "一句话即可"));
    }
  }

  private static @Nullable String plain(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private UUID[] photos(Actor actor, VisitsRecord visit, VisitDraft draft) {
    return draft.brought().stream()
        .map(
            photo ->
                files.attach(actor, photo.file(), FILES_OF, visit.getHousehold(), "photos").id())
        .toArray(UUID[]::new);
  }

  /** Gives a household to somebody else who serves in its grid. */
  public Standing assign(Actor actor, UUID id, int version, @Nullable UUID person) {
    HouseholdsRecord household = found(actor, id);
    if (!leads(actor, household)) {
      throw Problem.forbidden("走访人由网格长或牵头单位指定");
    }
    CareActions.running(actionOf(household));
    if (person == null || !visitors(household).contains(person)) {
      throw Problem.invalid(new Fault("person", "走访人不在本网格任职", "请从列出的人员中选择"));
    }
    household.setPerson(person);
    household.setChangedAt(clock.instant());
    household.setChangedBy(actor.name());
    store.save(household, version);
    telling.handed(actionOf(household), household);
    audit.note(actor, "care.assign", "care-household", id, Map.of("person", person));
    return new Standing(id, household.getVersion());
  }

  /** Whether this person leads the action or the grid of the household. */
  static boolean leads(Actor actor, HouseholdsRecord household) {
    return actor
        .scope(CareActions.HOUSEHOLD)
        .covers(Set.of(household.getOwner()), household.getGrid(), null);
  }

  /** Who could visit the household. */
  List<UUID> visitors(HouseholdsRecord household) {
    return new Placing(grids, duties, Days.today(clock), Map.of()).serving(household.getGrid());
  }

  /** Who stands behind the code; that somebody looked is noted. */
  HouseholdStore.Contact contact(Actor actor, UUID id) {
    HouseholdsRecord household = found(actor, id);
    audit.note(actor, "care.contact", "care-household", id, Map.of("code", household.getCode()));
    return store.contact(household);
  }

  /** Where help waits for what the household says. */
  Set<UUID> asked(List<HouseholdsRecord> households) {
    return store.asked(households.stream().map(HouseholdsRecord::getId).toList());
  }

  HouseholdsRecord found(Actor actor, UUID id) {
    return find(actor, id).orElseThrow(() -> Problem.notFound("走访户"));
  }

  Optional<HouseholdsRecord> find(Actor actor, UUID id) {
    return store.find(Reach.of(actor), id);
  }

  /** The action of a household that this person may see. */
  ActionsRecord actionOf(HouseholdsRecord household) {
    return actions
        .find(Scope.EVERYTHING, household.getAction())
        .orElseThrow(() -> Problem.notFound("走访户"));
  }
}
