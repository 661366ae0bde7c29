package yixian.inspection.campaign;

import static yixian.inspection.Inspections.stripped;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.files.Files;
import yixian.inspection.Inspections;
import yixian.inspection.db.tables.records.CampaignsRecord;
import yixian.inspection.db.tables.records.TargetsRecord;
import yixian.inspection.standard.Standards;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/**
 * 专项行动 · Set up by the unit that leads it, with the version of the standard that is in force on its
 * first day and stays its ruler to the end. It is closed only when every target is checked, or was
 * removed with a reason, and no dispute waits. Inside the road.
 *
 * <p>A rehearsal is the same in everything, is counted nowhere, and can be wiped.
 */
@Component
public class Campaigns {

  public static final String FILES_OF_SHEET = "inspection.sheet";
  public static final String FILES_OF_FINDING = "inspection.finding";
  private static final int LONGEST_TERM = 60;
  private static final int HUNDRED = 100;

  private final CampaignStore store;
  private final TargetStore targets;
  private final Standards standards;
  private final Files files;
  private final Audit audit;
  private final Clock clock;

  Campaigns(
      CampaignStore store,
      TargetStore targets,
      Standards standards,
      Files files,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.targets = targets;
    this.standards = standards;
    this.files = files;
    this.audit = audit;
    this.clock = clock;
  }

  public UUID open(Actor actor, CampaignDraft draft) {
    demand(actor, draft);
    Instant now = clock.instant();
    UUID owner = Objects.requireNonNull(draft.owner());
    LocalDate begins = Objects.requireNonNull(draft.begins());
    CampaignsRecord campaign = new CampaignsRecord();
    campaign.setId(Ids.next());
    campaign.setCode("ZX%d-%03d".formatted(Days.of(now).getYear(), store.number()));
    campaign.setOwner(owner);
    campaign.setReach(new UUID[] {owner});
    campaign.setTitle(stripped(draft.title()));
    campaign.setPurpose(stripped(draft.purpose()));
    campaign.setBasis(stripped(draft.basis()));
    campaign.setBegins(begins);
    campaign.setEnds(Objects.requireNonNull(draft.ends()));
    campaign.setStandard(standards.inForce(Objects.requireNonNull(draft.standard()), begins));
    campaign.setMeasure(Inspections.blank(draft.measure()) ? null : stripped(draft.measure()));
    campaign.setShare(draft.share());
    campaign.setTerm(draft.term());
    campaign.setRehearsal(draft.rehearsal());
    campaign.setState(State.PREPARING.name());
    campaign.setMadeAt(now);
    campaign.setVersion(1);
    campaign.setChangedAt(now);
    campaign.setChangedBy(actor.name());
    store.add(campaign);
    audit.note(
        actor, "campaign.open", "campaign", campaign.getId(), Map.of("code", campaign.getCode()));
    return campaign.getId();
  }

  private static void demand(Actor actor, CampaignDraft draft) {
    List<Fault> faults = new ArrayList<>();
    if (draft.owner() == null || !Inspections.covers(actor, Inspections.LEAD, draft.owner())) {
      faults.add(new Fault("owner", "牵头单位不在您的范围内", "请选择您所在的单位"));
    }
    Inspections.text(faults, draft.title(), "title", "名称", 60);
    Inspections.text(faults, draft.purpose(), "purpose", "目的", 300);
    Inspections.text(faults, draft.basis(), "basis", "依据", 300);
    if (!Inspections.blank(draft.measure()) && stripped(draft.measure()).length() > 10) {
      faults.add(new Fault("measure", "计量单位超过 10 字", "如：平方米"));
    }
    if (draft.begins() == null || draft.ends() == null || draft.ends().isBefore(draft.begins())) {
      faults.add(new Fault("ends", "起止日期不全，或止早于起", "请填写起止日期"));
    }
    if (draft.standard() == null) {
      faults.add(new Fault("standard", "没有选择检查标准", "请选择检查标准"));
    }
    if (draft.share() < 0 || draft.share() > HUNDRED) {
      faults.add(new Fault("share", "双人评比例应在 0 至 100 之间", "请改正双人评比例"));
    }
    if (draft.term() < 1 || draft.term() > LONGEST_TERM) {
      faults.add(new Fault("term", "整改期限应为 1 至 " + LONGEST_TERM + " 个工作日", "请改正整改期限"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  /** Adds who sees it. */
  void widen(Actor actor, CampaignsRecord campaign, Collection<UUID> seers) {
    Set<UUID> reach = new HashSet<>(Arrays.asList(campaign.getReach()));
    if (reach.addAll(seers)) {
      campaign.setReach(reach.toArray(UUID[]::new));
      campaign.setChangedAt(clock.instant());
      campaign.setChangedBy(actor.name());
      store.save(campaign, campaign.getVersion());
    }
  }

  /** Starts it, which draws the sample for two raters, or closes it. */
  public void move(Actor actor, UUID id, Move move, int version) {
    CampaignsRecord campaign = led(actor, id);
    State from = State.valueOf(campaign.getState());
    var edge =
        CampaignLifecycle.GRAPH
            .find(from, move)
            .orElseThrow(
                () ->
                    Problem.refused(
                        "not-now", "行动“%s”，不能“%s”".formatted(from.label(), move.label())));
    List<TargetsRecord> all =
        targets.all(id).stream()
            .filter(target -> !target.getState().equals(TargetState.REMOVED.name()))
            .toList();
    switch (edge.given()) {
      case READY -> demandReady(all);
      case ALL_CHECKED -> demandAllChecked(all);
    }
    Instant now = clock.instant();
    switch (move) {
      case START -> {
        campaign.setStartedAt(now);
        List<Integer> numbers = all.stream().map(TargetsRecord::getNumber).toList();
        targets.sample(id, Sample.drawn(campaign.getCode(), numbers, campaign.getShare()));
      }
      case CLOSE -> campaign.setClosedAt(now);
    }
    campaign.setState(edge.to().name());
    campaign.setChangedAt(now);
    campaign.setChangedBy(actor.name());
    store.save(campaign, version);
    audit.note(actor, "campaign.move", "campaign", id, Map.of("move", move.code()));
  }

  private static void demandReady(List<TargetsRecord> all) {
    if (all.isEmpty()) {
      throw Problem.refused("no-targets", "还没有检查对象，请先编组并登记对象");
    }
  }

  private static void demandAllChecked(List<TargetsRecord> all) {
    List<String> left =
        all.stream()
            .filter(target -> target.getState().equals(TargetState.LEFT.name()))
            .map(TargetsRecord::getName)
            .toList();
    if (!left.isEmpty()) {
      throw Problem.refused(
          "targets-left",
          "还有 %d 个对象未检查，如“%s”；请检查完，或写明理由移出".formatted(left.size(), left.getFirst()));
    }
    long disputed = all.stream().filter(target -> target.getDisputes() > 0).count();
    if (disputed > 0) {
      throw Problem.refused("disputes-open", "还有 " + disputed + " 个对象的争议未处理，请先处理");
    }
  }

  /** Removes all of a rehearsal: targets, sheets, findings, photos. */
  public void wipe(Actor actor, UUID id) {
    CampaignsRecord campaign = led(actor, id);
    if (!campaign.getRehearsal()) {
      throw Problem.refused("no-rehearsal", "只有预演可以清除");
    }
    files.release(FILES_OF_SHEET, store.sheets(id));
    files.release(FILES_OF_FINDING, store.findings(id));
    store.wipe(id);
    audit.note(actor, "campaign.wipe", "campaign", id, Map.of("code", campaign.getCode()));
  }

  CampaignsRecord found(Actor actor, String permission, UUID id) {
    return store.find(actor.scope(permission), id).orElseThrow(() -> Problem.notFound("专项行动"));
  }

  /** The campaign, for the unit that leads it. */
  CampaignsRecord led(Actor actor, UUID id) {
    CampaignsRecord campaign = found(actor, Inspections.LEAD, id);
    if (!Inspections.covers(actor, Inspections.LEAD, campaign.getOwner())) {
      throw Problem.forbidden("专项行动由牵头单位管理，请联系牵头单位");
    }
    return campaign;
  }

  CampaignsRecord preparing(Actor actor, UUID id) {
    CampaignsRecord campaign = led(actor, id);
    if (!campaign.getState().equals(State.PREPARING.name())) {
      throw Problem.refused("not-now", "行动已启动，检查组和对象不再增加");
    }
    return campaign;
  }

  /** 尺子 · By what a campaign checks, and whether it runs. */
  public record Ruler(
      UUID id,
      String title,
      UUID owner,
      UUID standard,
      int term,
      boolean rehearsal,
      State state,
      int version) {}

  /** For whoever is inside the road and holds one of its targets. */
  public Ruler ruler(UUID id) {
    CampaignsRecord row =
        store.find(Scope.EVERYTHING, id).orElseThrow(() -> Problem.notFound("专项行动"));
    return new Ruler(
        row.getId(),
        row.getTitle(),
        row.getOwner(),
        row.getStandard(),
        row.getTerm(),
        row.getRehearsal(),
        State.valueOf(row.getState()),
        row.getVersion());
  }

  public Ruler ruler(Actor actor, String permission, UUID id) {
    return ruler(found(actor, permission, id).getId());
  }

  /** 组 · Who checks; for whoever is inside the road and holds one of its targets. */
  public record Crew(String name, Set<UUID> members, UUID head) {

    public Crew {
      members = Set.copyOf(members);
    }
  }

  public Crew crew(UUID group) {
    return store
        .group(group)
        .map(row -> new Crew(row.getName(), Set.copyOf(List.of(row.getMembers())), row.getHead()))
        .orElseThrow(() -> Problem.notFound("检查组"));
  }
}
