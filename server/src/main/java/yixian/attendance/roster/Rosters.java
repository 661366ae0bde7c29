package yixian.attendance.roster;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.attendance.db.tables.records.CheckInsRecord;
import yixian.attendance.db.tables.records.RostersRecord;
import yixian.attendance.db.tables.records.ShiftsRecord;
import yixian.audit.Audit;
import yixian.directory.People;
import yixian.grid.Grid;
import yixian.grid.Grids;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.secondment.Named;
import yixian.secondment.Names;

/**
 * 值守 · Opens rosters of security and emergency duty, gives out shifts, and ends them. Called inside
 * the road.
 *
 * <p>国办函〔2026〕12号 allows a check-in for these two and for nothing else. So there is none in a new
 * house; each roster has a basis, an owner and an end, stands on the burden page as long as it
 * runs, and its positions are deleted when it is over. Nobody is counted and nobody is ranked.
 */
@Component
public class Rosters {

  static final String VIEW = "attendance.view";
  static final String EDIT = "attendance.roster";

  private final RosterStore store;
  private final RosterTidings tidings;
  private final Grids grids;
  private final People people;
  private final Names names;
  private final Audit audit;
  private final Clock clock;

  Rosters(
      RosterStore store,
      RosterTidings tidings,
      Grids grids,
      People people,
      Names names,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.tidings = tidings;
    this.grids = grids;
    this.people = people;
    this.names = names;
    this.audit = audit;
    this.clock = clock;
  }

  /** The rosters that the reader may see, without their shifts. */
  public List<RosterSheet> list(Actor reader) {
    return store.list(reader.scope(VIEW)).stream()
        .map(row -> sheet(reader, row, List.of()))
        .toList();
  }

  /** One roster with its shifts. */
  public RosterSheet sheet(Actor reader, UUID id) {
    RostersRecord row =
        store.find(reader.scope(VIEW), id).orElseThrow(() -> Problem.notFound("值守安排"));
    return sheet(reader, row, store.shifts(id));
  }

  /** Opens a roster; its id. */
  public UUID open(Actor actor, RosterDraft draft) {
    draft.demandSound(today());
    Grid grid =
        grids
            .find(Objects.requireNonNull(draft.grid()))
            .orElseThrow(() -> Problem.invalid(new Fault("grid", "没有这个网格", "请从列表中选择")));
    demandReach(actor, grid.unit(), grid.town(), grid.id());
    if (grids.shape(grid.id(), today()).isEmpty()) {
      throw Problem.invalid(
          new Fault("grid", "网格“" + grid.name() + "”还没有划定范围，无法判断是否到岗", "请先在网格中绘制范围"));
    }
    UUID owner = Objects.requireNonNull(draft.owner());
    if (people.find(owner).isEmpty()) {
      throw Problem.invalid(new Fault("owner", "没有这个人", "请从机构人员中选择负责人"));
    }
    RostersRecord row = new RostersRecord();
    row.setId(Ids.next());
    row.setGrid(grid.id());
    row.setUnit(grid.unit());
    row.setTown(grid.town());
    row.setName(Objects.requireNonNull(draft.name()).strip());
    row.setPurpose(Objects.requireNonNull(draft.purpose()).name());
    row.setBasis(Objects.requireNonNull(draft.basis()).strip());
    row.setOwner(owner);
    row.setFromDay(draft.from());
    row.setToDay(draft.to());
    row.setForgotten(false);
    stamp(actor, row, 1);
    store.add(row);
    audit.note(
        actor,
        "attendance.roster-open",
        "roster",
        row.getId(),
        Map.of("name", row.getName(), "basis", row.getBasis(), "to", row.getToDay().toString()));
    return row.getId();
  }

  /** Ends a roster today; the shifts to come fall away. */
  public void end(Actor actor, UUID id, int seen) {
    RostersRecord row = demand(actor, id);
    if (row.getToDay().isBefore(today())) {
      throw Problem.refused("roster-over", "这次值守已于 " + row.getToDay() + " 结束");
    }
    LocalDate last = today().isBefore(row.getFromDay()) ? row.getFromDay() : today();
    row.setToDay(last);
    stamp(actor, row, seen + 1);
    store.save(row, seen);
    Instant now = clock.instant();
    store.shifts(id).stream()
        .filter(shift -> shift.getStartsAt().isAfter(now))
        .forEach(
            shift -> {
              store.remove(shift.getId());
              tidings.dropped(row, shift);
            });
    audit.note(actor, "attendance.roster-end", "roster", id, Map.of("last", last.toString()));
  }

  /** Gives out shifts; all or none. */
  public void assign(Actor actor, UUID id, List<ShiftDraft> drafts) {
    RostersRecord roster = demand(actor, id);
    if (drafts.isEmpty()) {
      throw Problem.invalid(new Fault("shifts", "没有填写班次", "请至少填写一个班次"));
    }
    for (int at = 0; at < drafts.size(); at++) {
      ShiftsRecord shift = shift(roster, drafts.get(at), at + 1);
      store.add(shift);
      tidings.assigned(roster, shift);
    }
    audit.note(actor, "attendance.roster-assign", "roster", id, Map.of("shifts", drafts.size()));
  }

  private ShiftsRecord shift(RostersRecord roster, ShiftDraft draft, int row) {
    UUID person = draft.person();
    Instant starts = draft.starts();
    Instant ends = draft.ends();
    if (person == null || people.find(person).isEmpty()) {
      throw Problem.invalid(new Fault("person", row, "没有选择值守人员", "请选择人员"));
    }
    if (starts == null
        || ends == null
        || !ends.isAfter(starts)
        || ends.isAfter(starts.plusSeconds(86_400))) {
      throw Problem.invalid(new Fault("ends", row, "班次起止不全，或超过 24 小时", "请改正起止时间"));
    }
    if (Days.of(starts).isBefore(roster.getFromDay())
        || Days.of(starts).isAfter(roster.getToDay())) {
      throw Problem.invalid(
          new Fault(
              "starts",
              row,
              "班次不在值守期 " + roster.getFromDay() + " 至 " + roster.getToDay() + " 之内",
              "请改正班次时间"));
    }
    if (store.clash(person, starts, ends).isPresent()) {
      throw Problem.invalid(
          new Fault("starts", row, names.person(person).name() + "在这段时间已有值守班次", "请另选人员或时间"));
    }
    ShiftsRecord shift = new ShiftsRecord();
    shift.setId(Ids.next());
    shift.setRoster(roster.getId());
    shift.setGrid(roster.getGrid());
    shift.setUnit(roster.getUnit());
    shift.setTown(roster.getTown());
    shift.setPerson(person);
    shift.setStartsAt(starts);
    shift.setEndsAt(ends);
    return shift;
  }

  /** Takes a shift back that has not begun. */
  public void drop(Actor actor, UUID shift) {
    ShiftsRecord row = demandShift(actor, shift);
    RostersRecord roster = demand(actor, row.getRoster());
    if (!row.getStartsAt().isAfter(clock.instant())) {
      throw Problem.refused("shift-begun", "班次已经开始，不能取消");
    }
    store.remove(shift);
    tidings.dropped(roster, row);
    audit.note(actor, "attendance.shift-drop", "roster", roster.getId(), Map.of("shift", shift));
  }

  /** Confirms by word that somebody has taken up his shift, where his phone could not tell. */
  public void vouch(Actor actor, UUID shift, String reason) {
    ShiftsRecord row = demandShift(actor, shift);
    RostersRecord roster = demand(actor, row.getRoster());
    Instant now = clock.instant();
    if (row.getPerson().equals(actor.person())) {
      throw Problem.refused("vouch-self", "不能为本人确认到岗，请由他人确认");
    }
    if (row.getStartsAt().isAfter(now)) {
      throw Problem.refused("shift-ahead", "班次尚未开始，不能确认到岗");
    }
    if (reason.isBlank() || reason.strip().length() > 200) {
      throw Problem.invalid(new Fault("reason", "说明应为 1 至 200 个字", "请写明为何人工确认，如手机无信号"));
    }
    CheckInsRecord checkIn = new CheckInsRecord();
    checkIn.setShift(shift);
    checkIn.setAt(now);
    checkIn.setArrivedAt(now);
    checkIn.setWay("VOUCHED");
    checkIn.setClockDoubted(false);
    checkIn.setByName(actor.name());
    checkIn.setReason(reason.strip());
    if (!store.checkIn(checkIn)) {
      throw Problem.refused("checked-in", "该班次已签到");
    }
    audit.note(actor, "attendance.vouch", "roster", roster.getId(), Map.of("shift", shift));
  }

  private RosterSheet sheet(Actor reader, RostersRecord row, List<ShiftsRecord> shifts) {
    Set<UUID> ids = new HashSet<>();
    shifts.forEach(shift -> ids.add(shift.getPerson()));
    Map<UUID, String> called = names.people(ids);
    Map<UUID, CheckInsRecord> checkIns =
        store.checkIns(shifts.stream().map(ShiftsRecord::getId).toList());
    Purpose purpose = Purpose.valueOf(row.getPurpose());
    return new RosterSheet(
        row.getId(),
        row.getName(),
        Objects.requireNonNull(names.gridOrNull(row.getGrid())),
        names.unit(row.getUnit()),
        purpose,
        purpose.label(),
        row.getBasis(),
        names.person(row.getOwner()),
        row.getFromDay(),
        row.getToDay(),
        !today().isBefore(row.getFromDay()) && !today().isAfter(row.getToDay()),
        row.getForgotten(),
        !today().isAfter(row.getToDay())
            && reader.may(EDIT)
            && reaches(reader, row.getUnit(), row.getTown(), row.getGrid()),
        shifts.stream()
            .map(
                shift -> {
                  CheckInsRecord in = checkIns.get(shift.getId());
                  return new RosterSheet.ShiftLine(
                      shift.getId(),
                      new Named(
                          shift.getPerson(), called.getOrDefault(shift.getPerson(), "（未知人员）")),
                      shift.getStartsAt(),
                      shift.getEndsAt(),
                      in == null ? null : in.getAt(),
                      in == null ? null : how(in));
                })
            .toList(),
        row.getVersion());
  }

  /** How a shift was taken up. */
  static String how(CheckInsRecord in) {
    if (in.getWay().equals("VOUCHED")) {
      return in.getByName() + "确认：" + in.getReason();
    }
    return in.getClockDoubted() ? "定位签到（手机时间不准，按收到时间）" : "定位签到";
  }

  /** The shift, for a change; a foreign one is refused as an absent one is. */
  private ShiftsRecord demandShift(Actor actor, UUID id) {
    return store
        .shift(id)
        .filter(row -> store.find(actor.scope(EDIT), row.getRoster()).isPresent())
        .orElseThrow(() -> Problem.notFound("班次"));
  }

  private RostersRecord demand(Actor actor, UUID id) {
    RostersRecord row =
        store.find(actor.scope(EDIT), id).orElseThrow(() -> Problem.notFound("值守安排"));
    demandReach(actor, row.getUnit(), row.getTown(), row.getGrid());
    return row;
  }

  private static boolean reaches(Actor actor, UUID unit, @Nullable UUID town, UUID grid) {
    Set<UUID> units = new HashSet<>();
    units.add(unit);
    if (town != null) {
      units.add(town);
    }
    return actor.scope(EDIT).covers(units, grid, null);
  }

  private static void demandReach(Actor actor, UUID unit, @Nullable UUID town, UUID grid) {
    if (!reaches(actor, unit, town, grid)) {
      throw Problem.forbidden("该网格不在您的管辖范围内");
    }
  }

  private void stamp(Actor actor, RostersRecord row, int version) {
    row.setVersion(version);
    row.setChangedBy(actor.name());
    row.setChangedAt(clock.instant());
  }

  private LocalDate today() {
    return Days.today(clock);
  }
}
