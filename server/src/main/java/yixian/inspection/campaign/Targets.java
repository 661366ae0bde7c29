package yixian.inspection.campaign;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.directory.Units;
import yixian.inspection.Inspections;
import yixian.inspection.Inspections.Entered;
import yixian.inspection.db.tables.records.CampaignsRecord;
import yixian.inspection.db.tables.records.GroupsRecord;
import yixian.inspection.db.tables.records.TargetsRecord;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.kernel.sheet.SheetRow;

/**
 * 检查对象 · Places and units, never persons, each given to a group; from a sheet or one by one while
 * the campaign is prepared. A target leaves only with a reason, which stays. Inside the road.
 */
@Component
public class Targets {

  private static final int MOST = 2_000;

  private final TargetStore store;
  private final CampaignStore groups;
  private final Campaigns campaigns;
  private final Units units;
  private final Audit audit;
  private final Clock clock;

  Targets(
      TargetStore store,
      CampaignStore groups,
      Campaigns campaigns,
      Units units,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.groups = groups;
    this.campaigns = campaigns;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  /** 移出 · The target as it was seen, and why it is not checked. */
  public record Removal(int version, @Nullable String reason) {}

  /** Takes the rows of a sheet: all or none. */
  public Entered enter(Actor actor, UUID id, List<SheetRow> rows) {
    CampaignsRecord campaign = campaigns.preparing(actor, id);
    List<TargetsRecord> before = store.all(id);
    TargetRows read =
        new TargetRows(
                before.stream().map(TargetsRecord::getName).collect(Collectors.toSet()),
                Inspections.known(units.all(Days.today(clock))),
                crews(id))
            .read(rows);
    List<Fault> faults = new ArrayList<>(read.faults());
    if (before.size() + rows.size() > MOST) {
      faults.add(new Fault("file", "一次行动至多 " + MOST + " 个对象", "请分成几次行动"));
    }
    boolean good = faults.isEmpty();
    int accepted = good ? read.drafts().size() : 0;
    if (accepted > 0) {
      add(actor, campaign, before, read.drafts());
    }
    audit.note(
        actor,
        "campaign.enter",
        "campaign",
        id,
        Map.of("rows", rows.size(), "accepted", accepted, "faults", faults.size()));
    return new Entered(rows.size(), accepted, faults);
  }

  /** Takes one, from the form. */
  public UUID add(Actor actor, UUID id, TargetDraft draft) {
    CampaignsRecord campaign = campaigns.preparing(actor, id);
    List<TargetsRecord> before = store.all(id);
    demand(draft, before, crews(id).values());
    UUID target = add(actor, campaign, before, List.of(draft)).getFirst();
    audit.note(actor, "campaign.enter", "campaign", id, Map.of("rows", 1, "accepted", 1));
    return target;
  }

  private Map<String, UUID> crews(UUID campaign) {
    Map<String, UUID> crews = new HashMap<>();
    groups.groups(campaign).forEach(group -> crews.put(group.getName(), group.getId()));
    return crews;
  }

  private void demand(TargetDraft draft, List<TargetsRecord> before, Collection<UUID> crews) {
    List<Fault> faults = new ArrayList<>();
    Inspections.text(faults, draft.name(), "name", "名称", 60);
    Inspections.text(faults, draft.kind(), "kind", "类别", 20);
    if (draft.address() != null && draft.address().strip().length() > 120) {
      faults.add(new Fault("address", "地址超过 120 个字", "请写得短一些"));
    }
    if (TargetRows.namesAPerson(draft.name())
        || TargetRows.namesAPerson(draft.kind())
        || TargetRows.namesAPerson(draft.address())) {
      faults.add(new Fault("name", "含有个人的身份证号或手机号", "对象只能是地点或单位，请删去个人号码"));
    }
    if (faults.isEmpty()
        && before.stream()
            .anyMatch(each -> each.getName().equals(Inspections.stripped(draft.name())))) {
      faults.add(new Fault("name", "这个对象已在本次行动中", "请核对名称"));
    }
    if (draft.unit() == null || units.find(draft.unit()).isEmpty()) {
      faults.add(new Fault("unit", "没有选择责任单位", "请选择责任单位"));
    }
    if (draft.group() == null || !crews.contains(draft.group())) {
      faults.add(new Fault("group", "没有选择检查组", "请先编组，再选择检查组"));
    }
    BigDecimal quantity = draft.quantity();
    if (quantity != null && !TargetRows.sound(quantity)) {
      faults.add(new Fault("quantity", "数量不对", "请填至多两位小数的数"));
    }
    if (before.size() >= MOST) {
      faults.add(new Fault("name", "一次行动至多 " + MOST + " 个对象", "请分成几次行动"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  private List<UUID> add(
      Actor actor, CampaignsRecord campaign, List<TargetsRecord> before, List<TargetDraft> drafts) {
    Map<UUID, GroupsRecord> crews =
        groups.groups(campaign.getId()).stream()
            .collect(Collectors.toMap(GroupsRecord::getId, group -> group));
    int last = before.isEmpty() ? 0 : before.getLast().getNumber();
    List<TargetsRecord> added = new ArrayList<>();
    for (TargetDraft draft : drafts) {
      GroupsRecord crew = Objects.requireNonNull(crews.get(Objects.requireNonNull(draft.group())));
      added.add(record(actor, campaign, crew, draft, last + added.size() + 1));
    }
    store.add(added);
    Set<UUID> seers = new HashSet<>();
    added.forEach(target -> seers.add(target.getUnit()));
    campaigns.widen(actor, campaign, seers);
    return added.stream().map(TargetsRecord::getId).toList();
  }

  private TargetsRecord record(
      Actor actor, CampaignsRecord campaign, GroupsRecord crew, TargetDraft draft, int number) {
    UUID unit = Objects.requireNonNull(draft.unit());
    Set<UUID> reach = new LinkedHashSet<>(List.of(campaign.getOwner()));
    reach.add(unit);
    reach.addAll(List.of(crew.getUnits()));
    reach.addAll(List.of(crew.getMembers()));
    Instant now = clock.instant();
    TargetsRecord target = new TargetsRecord();
    target.setId(Ids.next());
    target.setCampaign(campaign.getId());
    target.setNumber(number);
    target.setReach(reach.toArray(UUID[]::new));
    target.setCrew(crew.getId());
    target.setUnit(unit);
    target.setKind(Inspections.stripped(draft.kind()));
    target.setName(Inspections.stripped(draft.name()));
    target.setAddress(
        Inspections.blank(draft.address()) ? null : Inspections.stripped(draft.address()));
    target.setQuantity(draft.quantity());
    target.setSampled(false);
    target.setState(TargetState.LEFT.name());
    target.setDisputes(0);
    target.setVersion(1);
    target.setChangedAt(now);
    target.setChangedBy(actor.name());
    return target;
  }

  /** Takes a target out, with the reason that stays beside it. */
  public void remove(Actor actor, UUID id, Removal removal) {
    TargetsRecord target = found(actor, Inspections.LEAD, id);
    campaigns.led(actor, target.getCampaign());
    List<Fault> faults = new ArrayList<>();
    Inspections.text(faults, removal.reason(), "reason", "移出的理由", 300);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    TargetState from = TargetState.valueOf(target.getState());
    TargetState to =
        TargetLifecycle.GRAPH
            .find(from, TargetMove.REMOVE)
            .orElseThrow(() -> Problem.refused("not-now", "对象" + from.label() + "，不能移出"))
            .to();
    target.setState(to.name());
    target.setRemoved(Inspections.stripped(removal.reason()));
    target.setChangedAt(clock.instant());
    target.setChangedBy(actor.name());
    store.save(target, removal.version());
    audit.note(
        actor,
        "campaign.remove",
        "inspection.target",
        id,
        Map.of("reason", Inspections.stripped(removal.reason())));
  }

  /** The targets of a campaign by number; for whoever is inside the road for all of it. */
  public List<Numbered> numbered(UUID campaign) {
    return store.all(campaign).stream()
        .map(
            each ->
                new Numbered(
                    each.getId(),
                    each.getNumber(),
                    each.getUnit(),
                    each.getCrew(),
                    each.getSampled()))
        .toList();
  }

  /** 编号对象 · A target with what decides who checks it. */
  public record Numbered(UUID id, int number, UUID unit, UUID group, boolean sampled) {}

  TargetsRecord found(Actor actor, String permission, UUID id) {
    return store.find(actor.scope(permission), id).orElseThrow(() -> Problem.notFound("检查对象"));
  }
}
