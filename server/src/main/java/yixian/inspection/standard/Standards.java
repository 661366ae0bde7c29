package yixian.inspection.standard;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.directory.Units;
import yixian.inspection.Inspections;
import yixian.inspection.Inspections.Entered;
import yixian.inspection.db.tables.records.StandardsRecord;
import yixian.inspection.db.tables.records.VersionsRecord;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.kernel.sheet.SheetRow;

/**
 * 检查标准 · Whoever is checked may read by what: standards are open inside the district. A version is
 * written once; what must change becomes the next version, in force from a day on. Inside the road.
 */
@Component
public class Standards {

  private final StandardStore store;
  private final Units units;
  private final Audit audit;
  private final Clock clock;

  Standards(StandardStore store, Units units, Audit audit, Clock clock) {
    this.store = store;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  /** 立标准 · A name and who keeps it; what is checked comes with a version. */
  public record Draft(@Nullable UUID owner, @Nullable String name) {}

  public UUID open(Actor actor, Draft draft) {
    List<Fault> faults = new ArrayList<>();
    UUID owner = draft.owner();
    if (owner == null || !Inspections.covers(actor, Inspections.LEAD, owner)) {
      faults.add(new Fault("owner", "制定单位不在您的范围内", "请选择您所在的单位"));
    }
    Inspections.text(faults, draft.name(), "name", "名称", 60);
    if (faults.isEmpty() && store.named(Inspections.stripped(draft.name()))) {
      faults.add(new Fault("name", "已有同名的标准", "请为它立新的版本，或换一个名称"));
    }
    if (!faults.isEmpty() || owner == null) {
      throw Problem.invalid(faults);
    }
    StandardsRecord standard =
        new StandardsRecord(
            Ids.next(), owner, Inspections.stripped(draft.name()), clock.instant(), actor.name());
    store.add(standard);
    audit.note(
        actor, "standard.open", "standard", standard.getId(), Map.of("name", standard.getName()));
    return standard.getId();
  }

  /** Takes the rows of a sheet as the next version: all or none. */
  public Entered enter(Actor actor, UUID id, LocalDate inForce, List<SheetRow> rows) {
    StandardsRecord standard = kept(actor, id);
    CriterionRows read = new CriterionRows(rows);
    List<Fault> faults = new ArrayList<>(read.faults());
    List<VersionsRecord> before = store.versions(id);
    if (!before.isEmpty() && !inForce.isAfter(before.getFirst().getInForce())) {
      faults.add(new Fault("inForce", "施行日应晚于上一版的施行日 " + before.getFirst().getInForce(), "请改施行日"));
    }
    boolean good = faults.isEmpty();
    if (good) {
      Instant now = clock.instant();
      int number = store.newest(id) + 1;
      store.add(
          new VersionsRecord(Ids.next(), id, number, inForce, now, actor.name()), read.criteria());
    }
    int accepted = good ? read.criteria().size() : 0;
    audit.note(
        actor,
        "standard.enter",
        "standard",
        standard.getId(),
        Map.of("rows", rows.size(), "accepted", accepted, "faults", faults.size()));
    return new Entered(rows.size(), accepted, faults);
  }

  /** The version that is in force on the day; refuses where there is none. */
  public UUID inForce(UUID standard, LocalDate day) {
    return store
        .inForce(standard, day)
        .map(VersionsRecord::getId)
        .orElseThrow(
            () ->
                Problem.invalid(
                    new Fault("standard", "这份标准在 " + day + " 还没有施行的版本", "请先导入标准，或改专项行动的起始日")));
  }

  public List<Criterion> criteria(UUID version) {
    return store.criteria(version);
  }

  /** A version in words: 余西标准 第 2 版. */
  public String versionName(UUID version) {
    VersionsRecord found = version(version);
    return store.find(found.getStandard()).map(StandardsRecord::getName).orElse("")
        + " 第 "
        + found.getNumber()
        + " 版";
  }

  VersionsRecord version(UUID id) {
    return store.version(id).orElseThrow(() -> Problem.notFound("标准版本"));
  }

  List<StandardSheet.Line> list() {
    return store.list().stream().map(this::line).toList();
  }

  private StandardSheet.Line line(StandardsRecord standard) {
    Integer inForce =
        store
            .inForce(standard.getId(), Days.today(clock))
            .map(VersionsRecord::getNumber)
            .orElse(null);
    return new StandardSheet.Line(
        standard.getId(),
        standard.getName(),
        units.name(standard.getOwner()),
        store.newest(standard.getId()),
        inForce);
  }

  StandardSheet sheet(Actor reader, UUID id) {
    StandardsRecord standard = store.find(id).orElseThrow(() -> Problem.notFound("检查标准"));
    Set<UUID> used = store.used();
    List<StandardSheet.Version> versions =
        store.versions(id).stream()
            .map(
                version ->
                    new StandardSheet.Version(
                        version.getId(),
                        version.getNumber(),
                        version.getInForce(),
                        store.criteria(version.getId()).stream()
                            .map(StandardSheet.Item::of)
                            .toList(),
                        used.contains(version.getId()),
                        version.getChangedBy()))
            .toList();
    return new StandardSheet(
        line(standard),
        versions,
        Inspections.covers(reader, Inspections.LEAD, standard.getOwner()));
  }

  /** The standard, for whoever keeps it. */
  StandardsRecord kept(Actor actor, UUID id) {
    return store
        .find(id)
        .filter(found -> Inspections.covers(actor, Inspections.LEAD, found.getOwner()))
        .orElseThrow(() -> Problem.beyondReach("检查标准"));
  }

  void noteExport(Actor actor, UUID version) {
    version(version);
    audit.note(actor, "standard.export", "standard.version", version, Map.of());
  }
}
