package yixian.outreach;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.files.Files;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.kernel.sheet.SheetRow;
import yixian.outreach.db.tables.records.CampaignsRecord;
import yixian.outreach.db.tables.records.CasesRecord;
import yixian.outreach.db.tables.records.OccasionsRecord;
import yixian.outreach.db.tables.records.PushesRecord;

/**
 * 宣传活动 · Opened by a unit; whoever did something in it records it once, where it happened. Called
 * inside the road.
 *
 * <p>All inside know which campaigns run. What was recorded is seen by the unit that leads, the
 * unit of who recorded it, and himself; nobody is counted by it.
 */
@Component
public class Campaigns {

  static final String VIEW = "outreach.view";
  public static final String LEAD = "outreach.lead";
  public static final String RECORD = "outreach.record";
  static final String FILES_OF = "outreach.occasion";

  private static final int LONGEST_CASE = 2_000;
  private static final int MOST_GROUPS = 200;
  private static final int LONGEST_GROUP = 60;

  private final CampaignStore store;
  private final Files files;
  private final Audit audit;
  private final Clock clock;

  Campaigns(CampaignStore store, Files files, Audit audit, Clock clock) {
    this.store = store;
    this.files = files;
    this.audit = audit;
    this.clock = clock;
  }

  /** Opens a campaign. */
  public Standing open(Actor actor, CampaignDraft draft) {
    demand(draft, actor);
    Instant now = clock.instant();
    CampaignsRecord campaign = new CampaignsRecord();
    campaign.setId(Ids.next());
    campaign.setCode("XC%d-%03d".formatted(Days.of(now).getYear(), store.number()));
    campaign.setTitle(Objects.requireNonNull(draft.title()).strip());
    campaign.setTopic(Objects.requireNonNull(draft.topic()).strip());
    campaign.setAudience(Objects.requireNonNull(draft.audience()).strip());
    campaign.setOwner(Objects.requireNonNull(draft.owner()));
    campaign.setBegins(Objects.requireNonNull(draft.begins()));
    campaign.setEnds(Objects.requireNonNull(draft.ends()));
    campaign.setAsks(draft.asks());
    campaign.setMadeAt(now);
    campaign.setVersion(1);
    campaign.setChangedAt(now);
    campaign.setChangedBy(actor.name());
    store.add(campaign);
    audit.note(
        actor, "outreach.open", "campaign", campaign.getId(), Map.of("code", campaign.getCode()));
    return new Standing(campaign.getId(), 1);
  }

  private static void demand(CampaignDraft draft, Actor actor) {
    List<Fault> faults = new ArrayList<>();
    if (draft.owner() == null || !actor.scope(LEAD).covers(Set.of(draft.owner()), null, null)) {
      faults.add(new Fault("owner", "牵头单位不在您的范围内", "请选择您所在的单位"));
    }
    text(faults, draft.title(), "title", "名称", 60);
    text(faults, draft.topic(), "topic", "主题", 40);
    text(faults, draft.audience(), "audience", "面向人群", 60);
    LocalDate begins = draft.begins();
    LocalDate ends = draft.ends();
    if (begins == null || ends == null || begins.isAfter(ends)) {
      faults.add(new Fault("ends", "没有起止日期，或止早于起", "请写明从哪天到哪天"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  static void text(
      List<Fault> faults, @Nullable String text, String field, String what, int longest) {
    if (text == null || text.isBlank() || text.strip().length() > longest) {
      faults.add(new Fault(field, what + "应为 1 至 " + longest + " 个字", "请改正" + what));
    }
  }

  /** Ends a campaign that is as it was seen. */
  public Standing end(Actor actor, UUID id, int version) {
    CampaignsRecord campaign = led(actor, id);
    if (CampaignLifecycle.GRAPH.find(CampaignState.of(campaign), CampaignMove.END).isEmpty()) {
      throw over();
    }
    campaign.setEndedAt(clock.instant());
    campaign.setChangedAt(clock.instant());
    campaign.setChangedBy(actor.name());
    store.save(campaign, version);
    audit.note(actor, "outreach.end", "campaign", id, Map.of());
    return new Standing(id, campaign.getVersion());
  }

  /** Records one occasion; one of the same place, day and kind is pointed at first. */
  public Standing record(Actor actor, UUID id, OccasionDraft draft) {
    CampaignsRecord campaign = running(found(id));
    OccasionCheck.demand(draft, campaign, Days.today(clock));
    if (!draft.another() && doubled(id, draft)) {
      throw Problem.refused("alike", "同一天、同一地点、同一方式已有记录，请先核对；确为另一次的，请勾选“确为另一次”");
    }
    OccasionsRecord occasion = occasion(actor, campaign, draft);
    store.add(List.of(occasion));
    audit.note(actor, "outreach.record", "campaign", id, Map.of("kind", occasion.getKind()));
    return new Standing(occasion.getId(), 1);
  }

  /** Asked of what all have recorded: the one who was there before may be of another unit. */
  private boolean doubled(UUID campaign, OccasionDraft draft) {
    return store.held(
        campaign,
        Objects.requireNonNull(draft.kind()),
        Objects.requireNonNull(draft.place()).strip(),
        Objects.requireNonNull(draft.held()));
  }

  private OccasionsRecord occasion(Actor actor, CampaignsRecord campaign, OccasionDraft draft) {
    OccasionsRecord occasion = new OccasionsRecord();
    occasion.setId(Ids.next());
    occasion.setCampaign(campaign.getId());
    occasion.setOwner(campaign.getOwner());
    occasion.setUnit(actor.unit());
    occasion.setPerson(actor.person());
    occasion.setKind(Objects.requireNonNull(draft.kind()).name());
    occasion.setTitle(Objects.requireNonNull(draft.title()).strip());
    occasion.setPlace(Objects.requireNonNull(draft.place()).strip());
    occasion.setHeld(Objects.requireNonNull(draft.held()));
    occasion.setHost(Objects.requireNonNull(draft.host()).strip());
    occasion.setLeaflets(draft.handedOut());
    occasion.setShared(draft.sharedTimes());
    occasion.setProof(OccasionCheck.plain(draft.proof()));
    if (draft.file() != null) {
      occasion.setFile(files.attach(actor, draft.file(), FILES_OF, occasion.getId(), "file").id());
    }
    occasion.setBy(actor.name());
    occasion.setAt(clock.instant());
    return occasion;
  }

  /** Takes in records that were kept in a sheet: all or none; doubles are faults. */
  public Entered enter(Actor actor, UUID id, List<SheetRow> rows) {
    CampaignsRecord campaign = running(led(actor, id));
    OccasionRows read = OccasionRows.of(rows, campaign, Days.today(clock));
    List<OccasionsRecord> kept = new ArrayList<>();
    if (read.faults().isEmpty()) {
      read.occasions().forEach(draft -> kept.add(occasion(actor, campaign, draft)));
      store.add(kept);
    }
    audit.note(
        actor,
        "outreach.enter",
        "campaign",
        id,
        Map.of("rows", rows.size(), "accepted", kept.size(), "faults", read.faults().size()));
    return new Entered(rows.size(), kept.size(), read.faults());
  }

  /** Notes that a case was sent to groups; to a group on a day it counts once. */
  public int push(Actor actor, UUID id, CasePush push) {
    CampaignsRecord campaign = running(found(id));
    demand(push);
    CasesRecord told = told(actor, campaign, push);
    LocalDate day = push.day() == null ? Days.today(clock) : push.day();
    if (day.isBefore(campaign.getBegins()) || day.isAfter(Days.today(clock))) {
      throw Problem.invalid(new Fault("day", "推送日期应在活动开始之后、今天或以前", "请改正推送日期"));
    }
    int added =
        store.push(
            push.audiences().stream()
                .map(group -> sent(actor, campaign, told, group, day))
                .toList());
    audit.note(
        actor, "outreach.push", "campaign", id, Map.of("case", told.getTitle(), "groups", added));
    return added;
  }

  private static void demand(CasePush push) {
    List<Fault> faults = new ArrayList<>();
    text(faults, push.title(), "title", "案例名称", 60);
    int groups = push.audiences().size();
    if (groups < 1 || groups > MOST_GROUPS) {
      faults.add(new Fault("groups", "一次推送到 1 至 " + MOST_GROUPS + " 个群", "每行写一个群的名称"));
    }
    if (push.audiences().stream().anyMatch(group -> group.length() > LONGEST_GROUP)) {
      faults.add(new Fault("groups", "群名超过 " + LONGEST_GROUP + " 字", "只写群的名称，不列成员"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  private CasesRecord told(Actor actor, CampaignsRecord campaign, CasePush push) {
    String title = Objects.requireNonNull(push.title()).strip();
    return store
        .findCase(campaign.getId(), title)
        .orElseGet(
            () -> {
              List<Fault> faults = new ArrayList<>();
              text(faults, push.text(), "text", "案例正文", LONGEST_CASE);
              if (!faults.isEmpty()) {
                throw Problem.invalid(faults);
              }
              CasesRecord made =
                  new CasesRecord(
                      Ids.next(),
                      campaign.getId(),
                      campaign.getOwner(),
                      title,
                      Objects.requireNonNull(push.text()).strip(),
                      clock.instant(),
                      actor.name());
              store.add(made);
              return made;
            });
  }

  private PushesRecord sent(
      Actor actor, CampaignsRecord campaign, CasesRecord told, String group, LocalDate day) {
    return new PushesRecord(
        Ids.next(),
        told.getId(),
        campaign.getId(),
        campaign.getOwner(),
        actor.unit(),
        actor.person(),
        group,
        day,
        actor.name(),
        clock.instant());
  }

  CampaignsRecord found(UUID id) {
    return store.find(id).orElseThrow(() -> Problem.notFound("宣传活动"));
  }

  /** For a change: a foreign one is refused as an absent one is, though all may read it. */
  CampaignsRecord led(Actor actor, UUID id) {
    return store
        .find(id)
        .filter(campaign -> mayLead(actor, campaign))
        .orElseThrow(() -> Problem.beyondReach("宣传活动"));
  }

  static boolean mayLead(Actor actor, CampaignsRecord campaign) {
    return actor.scope(LEAD).covers(Set.of(campaign.getOwner()), null, null);
  }

  static CampaignsRecord running(CampaignsRecord campaign) {
    if (CampaignState.of(campaign) != CampaignState.RUNNING) {
      throw over();
    }
    return campaign;
  }

  private static Problem over() {
    return Problem.refused("not-running", "宣传活动已结束，不能再登记");
  }
}
