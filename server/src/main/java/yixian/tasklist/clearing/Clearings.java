package yixian.tasklist.clearing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
import yixian.directory.Unit;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.kernel.sheet.SheetRow;
import yixian.tasklist.db.tables.records.ClearingsRecord;
import yixian.tasklist.db.tables.records.ObjectsRecord;

/** 清零专题 · Sets up what is to be brought to zero, and the objects it is about. Inside the road. */
@Component
public class Clearings {

  public static final String VIEW = "clearing.view";
  public static final String LEAD = "clearing.lead";
  public static final String FIND = "clearing.find";
  public static final String FIX = "clearing.fix";
  public static final String CHECK = "clearing.check";
  static final List<String> HEADS = List.of("名称", "考核组", "责任单位", "数量");
  private static final int MOST_OBJECTS = 2_000;

  private final ClearingStore store;
  private final Units units;
  private final Audit audit;
  private final Clock clock;

  Clearings(ClearingStore store, Units units, Audit audit, Clock clock) {
    this.store = store;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  /** 导入结果 · Rows read, objects kept, and each fault with its row; with a fault nothing is kept. */
  public record Entered(int rows, int accepted, List<Fault> faults) {

    public Entered {
      faults = List.copyOf(faults);
    }
  }

  /** 对象 · An object with the code of the unit that answers for it. */
  public record Place(UUID object, String name, String code) {}

  /** The objects of the subject, by team and name; for whoever is inside the road for all of it. */
  public List<Place> places(UUID clearing) {
    Map<UUID, String> codes = new HashMap<>();
    units.all(Days.today(clock)).forEach(unit -> codes.put(unit.id(), unit.code()));
    return store.objects(Scope.EVERYTHING, clearing).stream()
        .map(
            object ->
                new Place(
                    object.getId(), object.getName(), codes.getOrDefault(object.getUnit(), "")))
        .toList();
  }

  /** Sets up a subject; its objects come from a sheet. */
  public UUID open(Actor actor, ClearingDraft draft) {
    demand(draft, actor.scope(LEAD));
    Instant now = clock.instant();
    ClearingsRecord clearing = new ClearingsRecord();
    clearing.setId(Ids.next());
    clearing.setCode("QL%d-%03d".formatted(Days.of(now).getYear(), store.number()));
    clearing.setTitle(Objects.requireNonNull(draft.title()).strip());
    clearing.setBasis(Objects.requireNonNull(draft.basis()).strip());
    clearing.setOwner(Objects.requireNonNull(draft.owner()));
    clearing.setObject(Objects.requireNonNull(draft.object()).strip());
    clearing.setMeasure(
        blank(draft.measure()) ? null : Objects.requireNonNull(draft.measure()).strip());
    clearing.setDue(Objects.requireNonNull(draft.due()));
    clearing.setMadeAt(now);
    clearing.setChangedBy(actor.name());
    store.add(clearing);
    audit.note(
        actor, "clearing.open", "clearing", clearing.getId(), Map.of("code", clearing.getCode()));
    return clearing.getId();
  }

  private void demand(ClearingDraft draft, Scope scope) {
    List<Fault> faults = new ArrayList<>();
    if (draft.owner() == null || !scope.covers(Set.of(draft.owner()), null, null)) {
      faults.add(new Fault("owner", "牵头单位不在您的范围内", "请选择您所在的单位"));
    }
    text(faults, draft.title(), "title", "名称", 60);
    text(faults, draft.basis(), "basis", "依据", 300);
    text(faults, draft.object(), "object", "对象", 10);
    if (!blank(draft.measure()) && Objects.requireNonNull(draft.measure()).strip().length() > 10) {
      faults.add(new Fault("measure", "计量单位超过 10 字", "如：公里"));
    }
    LocalDate due = draft.due();
    if (due == null || due.isBefore(Days.today(clock))) {
      faults.add(new Fault("due", "清零期限应在今天之后", "请选择清零期限"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  static void text(
      List<Fault> faults, @Nullable String text, String field, String label, int longest) {
    if (blank(text) || Objects.requireNonNull(text).strip().length() > longest) {
      faults.add(new Fault(field, label + "应为 1 至 " + longest + " 个字", "请改正" + label));
    }
  }

  static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  /** Takes the rows of a sheet as further objects: all or none. */
  public Entered enter(Actor actor, UUID id, List<SheetRow> rows) {
    ClearingsRecord clearing = led(actor, LEAD, id);
    Set<String> names = new HashSet<>();
    store.objects(Scope.EVERYTHING, id).forEach(object -> names.add(object.getName()));
    Map<String, UUID> known = known();
    List<Fault> faults = new ArrayList<>();
    List<ObjectsRecord> objects = new ArrayList<>();
    for (SheetRow row : rows) {
      object(row, clearing, names, known, faults).ifPresent(objects::add);
    }
    if (names.size() > MOST_OBJECTS) {
      faults.add(new Fault("file", "一个专题至多 " + MOST_OBJECTS + " 个对象", "请分成几个专题"));
    }
    boolean good = faults.isEmpty();
    if (good && !objects.isEmpty()) {
      store.add(objects);
    }
    int accepted = good ? objects.size() : 0;
    audit.note(
        actor,
        "clearing.enter",
        "clearing",
        id,
        Map.of("rows", rows.size(), "accepted", accepted, "faults", faults.size()));
    return new Entered(rows.size(), accepted, faults);
  }

  private static Optional<ObjectsRecord> object(
      SheetRow row,
      ClearingsRecord clearing,
      Set<String> names,
      Map<String, UUID> known,
      List<Fault> faults) {
    int before = faults.size();
    String name = row.cell("名称");
    String team = row.cell("考核组");
    UUID unit = known.get(row.cell("责任单位"));
    if (name.isEmpty() || name.length() > 60) {
      fault(faults, row, "名称", "名称应为 1 至 60 个字", "请写明对象的名称");
    } else if (!names.add(name)) {
      fault(faults, row, "名称", "“" + name + "”已在本专题中", "请删去重复的行");
    }
    if (team.isEmpty() || team.length() > 40) {
      fault(faults, row, "考核组", "考核组应为 1 至 40 个字", "请写明由哪个组考核");
    }
    if (unit == null) {
      fault(faults, row, "责任单位", "没有单位“" + row.cell("责任单位") + "”", "请填机构名称、简称或编码");
    }
    BigDecimal quantity = quantity(row, faults);
    if (faults.size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new ObjectsRecord(
            Ids.next(), clearing.getId(), clearing.getOwner(), name, team, unit, quantity));
  }

  private static @Nullable BigDecimal quantity(SheetRow row, List<Fault> faults) {
    String text = row.cell("数量");
    if (text.isEmpty()) {
      return null;
    }
    try {
      BigDecimal quantity = new BigDecimal(text);
      if (quantity.signum() >= 0 && quantity.scale() <= 3 && quantity.precision() <= 12) {
        return quantity;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    fault(faults, row, "数量", "数量“" + text + "”不对", "请填至多三位小数的数");
    return null;
  }

  private static void fault(
      List<Fault> faults, SheetRow row, String field, String message, String mend) {
    faults.add(new Fault(field, row.row(), "第 " + row.row() + " 行：" + message, mend));
  }

  private Map<String, UUID> known() {
    Map<String, UUID> known = new HashMap<>();
    Set<String> doubtful = new HashSet<>();
    for (Unit unit : units.all(Days.today(clock))) {
      for (String word : new HashSet<>(List.of(unit.name(), unit.shortName()))) {
        if (known.put(word, unit.id()) != null) {
          doubtful.add(word);
        }
      }
    }
    known.keySet().removeAll(doubtful);
    units.all(Days.today(clock)).forEach(unit -> known.put(unit.code(), unit.id()));
    return known;
  }

  ClearingsRecord found(Actor actor, String permission, UUID id) {
    return store.find(actor.scope(permission), id).orElseThrow(() -> Problem.notFound("清零专题"));
  }

  private ClearingsRecord led(Actor actor, String permission, UUID id) {
    ClearingsRecord clearing = found(actor, permission, id);
    if (!actor.scope(permission).covers(Set.of(clearing.getOwner()), null, null)) {
      throw Problem.forbidden("专题由牵头单位管理，请联系牵头单位");
    }
    return clearing;
  }

  /** An object of the subject, as far as the permission reaches. */
  List<ObjectsRecord> objects(Actor actor, String permission, UUID clearing) {
    return store.objects(actor.scope(permission), clearing);
  }
}
