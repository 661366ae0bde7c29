package yixian.care;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.care.db.tables.records.ActionsRecord;
import yixian.care.db.tables.records.HouseholdsRecord;
import yixian.care.db.tables.records.SharesRecord;
import yixian.grid.Duties;
import yixian.grid.GridRef;
import yixian.grid.Grids;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Ids;
import yixian.kernel.Point;
import yixian.kernel.Problem;
import yixian.kernel.sheet.SheetRow;

/**
 * 走访行动 · Opens actions, takes their households in and deals them out, and takes in visits that were
 * made on paper. Called inside the road.
 *
 * <p>A household is kept with the least that a visit needs, its contact sealed. It lives as long as
 * the action's purpose: on the day of forgetting all that points at it is deleted, and counts stay.
 */
@Component
public class CareActions {

  static final String VIEW = "care.view";
  public static final String LEAD = "care.lead";
  public static final String HOUSEHOLD = "care.household";
  public static final String VISIT = "care.visit";
  static final String REPORT = "issue.report";

  private final ActionStore store;
  private final HouseholdStore households;
  private final RecordStore records;
  private final WordStore words;
  private final Grids grids;
  private final Duties duties;
  private final Telling telling;
  private final Audit audit;
  private final Clock clock;

  CareActions(
      ActionStore store,
      HouseholdStore households,
      RecordStore records,
      WordStore words,
      Grids grids,
      Duties duties,
      Telling telling,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.households = households;
    this.records = records;
    this.words = words;
    this.grids = grids;
    this.duties = duties;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  /** Opens an action; its households come by a sheet or one by one. */
  public Standing open(Actor actor, ActionDraft draft) {
    Instant now = clock.instant();
    ActionCheck.demand(draft, actor.scope(LEAD), Days.of(now));
    ActionsRecord action = new ActionsRecord();
    action.setId(Ids.next());
    action.setCode("ZF%d-%03d".formatted(Days.of(now).getYear(), store.number()));
    action.setTitle(Objects.requireNonNull(draft.title()).strip());
    action.setPurpose(Objects.requireNonNull(draft.purpose()).strip());
    action.setBasis(Objects.requireNonNull(draft.basis()).strip());
    action.setOwner(Objects.requireNonNull(draft.owner()));
    action.setBegins(Objects.requireNonNull(draft.begins()));
    action.setEnds(Objects.requireNonNull(draft.ends()));
    action.setExpires(Objects.requireNonNull(draft.expires()));
    action.setFollowDays(draft.follow());
    action.setState(ActionState.RUNNING.name());
    action.setMadeAt(now);
    action.setVersion(1);
    action.setChangedAt(now);
    action.setChangedBy(actor.name());
    store.add(action);
    audit.note(actor, "care.open", "care", action.getId(), Map.of("code", action.getCode()));
    return new Standing(action.getId(), 1);
  }

  /** Takes the rows of a sheet as further households: all or none. */
  public Entered enter(Actor actor, UUID id, List<SheetRow> rows) {
    ActionsRecord action = running(led(actor, id));
    Placing placing = placing(id);
    HouseholdRows read =
        HouseholdRows.of(rows, placing, words.labels(WordKind.REASON), households.codes(id));
    int accepted = read.faults().isEmpty() ? dealt(actor, action, placing, read.households()) : 0;
    audit.note(
        actor,
        "care.enter",
        "care",
        id,
        Map.of("rows", rows.size(), "accepted", accepted, "faults", read.faults().size()));
    return new Entered(rows.size(), accepted, read.faults());
  }

  /** Takes one household from the form. */
  public Standing add(Actor actor, UUID id, NewHousehold told) {
    ActionsRecord action = running(led(actor, id));
    Placing placing = placing(id);
    Map<String, String> reasons = words.labels(WordKind.REASON);
    HouseholdRows read =
        HouseholdRows.of(
            List.of(row(told, placing, reasons)), placing, reasons, households.codes(id));
    if (!read.faults().isEmpty()) {
      throw Problem.invalid(FormFields.of(read.faults()));
    }
    dealt(actor, action, placing, read.households());
    audit.note(actor, "care.enter", "care", id, Map.of("rows", 1, "accepted", 1, "faults", 0));
    return new Standing(id, action.getVersion());
  }

  private static SheetRow row(NewHousehold told, Placing placing, Map<String, String> reasons) {
    Map<String, String> cells = new HashMap<>();
    UUID grid = told.grid();
    cells.put("编号", plain(told.code()));
    cells.put("网格", grid == null ? "" : placing.of(grid).map(GridRef::code).orElse("?"));
    cells.put("门牌", plain(told.door()));
    cells.put("经度", told.longitude() == null ? "" : told.longitude().toString());
    cells.put("纬度", told.latitude() == null ? "" : told.latitude().toString());
    cells.put("联系人", plain(told.name()));
    cells.put("电话", plain(told.phone()));
    cells.put("困难原因", reasons.getOrDefault(plain(told.reason()), ""));
    return new SheetRow(1, cells);
  }

  private static String plain(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private Placing placing(UUID action) {
    return new Placing(grids, duties, Days.today(clock), households.held(action));
  }

  private int dealt(
      Actor actor, ActionsRecord action, Placing placing, List<HouseholdRows.Read> read) {
    List<HouseholdsRecord> kept = new ArrayList<>();
    Map<UUID, SharesRecord> shares = new HashMap<>();
    Map<UUID, Integer> dealt = new HashMap<>();
    for (HouseholdRows.Read each : read) {
      HouseholdsRecord household = household(actor, action, each);
      UUID visitor = placing.turn(each.grid().id());
      household.setPerson(visitor);
      if (visitor != null) {
        dealt.merge(visitor, 1, Integer::sum);
      }
      kept.add(household);
      shares.computeIfAbsent(each.grid().id(), grid -> share(action, each.grid()));
    }
    households.add(kept);
    store.share(shares.values());
    telling.dealt(action, dealt);
    return kept.size();
  }

  private HouseholdsRecord household(Actor actor, ActionsRecord action, HouseholdRows.Read read) {
    HouseholdsRecord household = new HouseholdsRecord();
    household.setId(Ids.next());
    household.setAction(action.getId());
    household.setCode(read.code());
    household.setOwner(action.getOwner());
    household.setGrid(read.grid().id());
    household.setDoor(read.door());
    Point point = read.point();
    household.setLongitude(point == null ? null : point.longitude());
    household.setLatitude(point == null ? null : point.latitude());
    household.setReason(read.reason());
    household.setTries(0);
    household.setVersion(1);
    household.setChangedAt(clock.instant());
    household.setChangedBy(actor.name());
    households.seal(household, read.name(), read.phone());
    return household;
  }

  private static SharesRecord share(ActionsRecord action, GridRef grid) {
    return new SharesRecord(action.getId(), grid.id(), grid.unit(), grid.town());
  }

  /** Takes in visits that were made on paper: all or none. */
  public Entered past(Actor actor, UUID id, List<SheetRow> rows) {
    ActionsRecord action = running(led(actor, id));
    LocalDate today = Days.today(clock);
    VisitRows read =
        VisitRows.of(
            rows,
            households.byCode(id),
            words.labels(WordKind.NEED),
            action.getBegins(),
            action.getEnds().isBefore(today) ? action.getEnds() : today);
    Noting noting = new Noting(actor, clock);
    if (read.faults().isEmpty()) {
      for (VisitRows.Read each : read.visits()) {
        var visit =
            noting.visit(
                each.household(), each.person(), each.visited(), each.outcome(), each.note());
        each.needs().forEach(kind -> noting.need(visit, kind));
        if (each.lead() != null) {
          noting.lead(visit, each.lead());
        }
      }
      noting.keep(records);
      households.recount(id);
    }
    audit.note(
        actor,
        "care.past",
        "care",
        id,
        Map.of("rows", rows.size(), "accepted", noting.visits(), "faults", read.faults().size()));
    return new Entered(rows.size(), noting.visits(), read.faults());
  }

  /** Ends an action that is as it was seen; its households stay until the day of forgetting. */
  public Standing end(Actor actor, UUID id, int version) {
    ActionsRecord action = led(actor, id);
    ActionState ended =
        ActionLifecycle.GRAPH
            .find(state(action), ActionMove.END)
            .orElseThrow(() -> over(action))
            .to();
    Instant now = clock.instant();
    action.setState(ended.name());
    action.setEndedAt(now);
    action.setChangedAt(now);
    action.setChangedBy(actor.name());
    store.save(action, version);
    audit.note(actor, "care.end", "care", id, Map.of());
    return new Standing(id, action.getVersion());
  }

  ActionsRecord found(Actor actor, String permission, UUID id) {
    return store.find(actor.scope(permission), id).orElseThrow(() -> Problem.notFound("走访行动"));
  }

  private ActionsRecord led(Actor actor, UUID id) {
    ActionsRecord action = found(actor, LEAD, id);
    if (!mayLead(actor, action)) {
      throw Problem.forbidden("走访行动由牵头单位管理，请联系牵头单位");
    }
    return action;
  }

  static boolean mayLead(Actor actor, ActionsRecord action) {
    return actor.scope(LEAD).covers(Set.of(action.getOwner()), null, null);
  }

  static ActionState state(ActionsRecord action) {
    return ActionState.valueOf(action.getState());
  }

  static ActionsRecord running(ActionsRecord action) {
    if (state(action) != ActionState.RUNNING) {
      throw over(action);
    }
    return action;
  }

  private static Problem over(ActionsRecord action) {
    return Problem.refused("not-running", "走访行动" + state(action).label() + "，不能再登记");
  }
}
