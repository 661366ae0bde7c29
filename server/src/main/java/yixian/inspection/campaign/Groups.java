package yixian.inspection.campaign;

import static yixian.inspection.Inspections.stripped;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.directory.People;
import yixian.directory.Units;
import yixian.inspection.Inspections;
import yixian.inspection.db.tables.records.CampaignsRecord;
import yixian.inspection.db.tables.records.GroupsRecord;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;

/** 联合检查组 · Which units send whom to a campaign, and who heads them. Inside the road. */
@Component
public class Groups {

  private static final int MOST_GROUPS = 50;
  private static final int MOST_UNITS = 20;
  private static final int MOST_MEMBERS = 40;

  private final CampaignStore store;
  private final Campaigns campaigns;
  private final Units units;
  private final People people;
  private final Audit audit;

  Groups(CampaignStore store, Campaigns campaigns, Units units, People people, Audit audit) {
    this.store = store;
    this.campaigns = campaigns;
    this.units = units;
    this.people = people;
    this.audit = audit;
  }

  /** Forms a joint group; its units and members see the campaign from now on. */
  public UUID form(Actor actor, UUID id, GroupDraft draft) {
    CampaignsRecord campaign = campaigns.preparing(actor, id);
    List<GroupsRecord> before = store.groups(id);
    demand(draft, before);
    GroupsRecord group =
        new GroupsRecord(
            Ids.next(),
            id,
            stripped(draft.name()),
            draft.units().stream().distinct().toArray(UUID[]::new),
            draft.members().stream().distinct().toArray(UUID[]::new),
            Objects.requireNonNull(draft.head()));
    store.add(group);
    List<UUID> seers = new ArrayList<>(draft.units());
    seers.addAll(draft.members());
    campaigns.widen(actor, campaign, seers);
    audit.note(
        actor,
        "campaign.group",
        "campaign",
        id,
        Map.of("group", group.getName(), "members", draft.members().size()));
    return group.getId();
  }

  private void demand(GroupDraft draft, List<GroupsRecord> before) {
    List<Fault> faults = new ArrayList<>();
    Inspections.text(faults, draft.name(), "name", "组名", 40);
    if (faults.isEmpty()
        && before.stream().anyMatch(group -> group.getName().equals(stripped(draft.name())))) {
      faults.add(new Fault("name", "已有这个组", "请换一个组名"));
    }
    if (before.size() >= MOST_GROUPS) {
      faults.add(new Fault("name", "一次行动至多 " + MOST_GROUPS + " 个组", "请并入已有的组"));
    }
    if (draft.units().isEmpty()
        || draft.units().size() > MOST_UNITS
        || draft.units().stream().anyMatch(unit -> units.find(unit).isEmpty())) {
      faults.add(new Fault("units", "检查组应由 1 至 " + MOST_UNITS + " 个单位组成", "请选择单位"));
    }
    if (draft.members().isEmpty()
        || draft.members().size() > MOST_MEMBERS
        || people.find(draft.members()).size() != new HashSet<>(draft.members()).size()) {
      faults.add(new Fault("members", "检查组应有 1 至 " + MOST_MEMBERS + " 名组员", "请选择组员"));
    }
    if (draft.head() == null || !draft.members().contains(draft.head())) {
      faults.add(new Fault("head", "组长应是组员之一", "请从组员中选择组长"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }
}
