package yixian.secondment.team;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
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
import yixian.directory.People;
import yixian.directory.Tree;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.kernel.Stretch;
import yixian.secondment.Named;
import yixian.secondment.Names;
import yixian.secondment.batch.Batches;
import yixian.secondment.db.tables.records.PairingsRecord;
import yixian.secondment.db.tables.records.TeamsRecord;
import yixian.secondment.placement.PlacementLine;
import yixian.secondment.placement.PlacementState;
import yixian.secondment.placement.Placements;

/**
 * 工作队 · Founds the team of a host in a batch, and pairs its members with local officials. Called
 * inside the road.
 *
 * <p>Nobody is typed into a team: whoever is placed at the host or below it belongs to it, and
 * leaves it with his placement. Leader and secretary are members.
 */
@Component
public class Teams {

  static final String VIEW = "secondment.view";
  static final String KEEP = "secondment.team";

  private final TeamStore store;
  private final Batches batches;
  private final Placements placements;
  private final People people;
  private final Units units;
  private final Names names;
  private final Audit audit;
  private final Clock clock;

  Teams(
      TeamStore store,
      Batches batches,
      Placements placements,
      People people,
      Units units,
      Names names,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.batches = batches;
    this.placements = placements;
    this.people = people;
    this.units = units;
    this.names = names;
    this.audit = audit;
    this.clock = clock;
  }

  /** The teams of a batch. */
  public List<TeamSheet> list(Actor reader, UUID batch) {
    batches.get(reader.scope(VIEW), batch);
    List<PlacementLine> lines = placements.list(reader, batch);
    Map<UUID, List<String>> mentors = placements.mentors(batch);
    return store.ofBatch(batch).stream()
        .map(team -> sheet(reader, team, members(team, lines), mentors))
        .toList();
  }

  /** One team. */
  public TeamSheet get(Actor reader, UUID id) {
    TeamsRecord team = seen(reader, id);
    return list(reader, team.getBatch()).stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("工作队"));
  }

  /** The meetings that somebody attended in a month, as far as the transaction sees them. */
  public List<AttendedMeeting> attended(UUID placement, Stretch stretch) {
    Instant from = Days.start(stretch.first());
    Instant until = Days.start(stretch.end());
    return store.attended(placement, from, until).stream()
        .map(
            row ->
                new AttendedMeeting(
                    row.getId(),
                    MeetingKind.valueOf(row.getKind()).label(),
                    row.getTopic(),
                    row.getPlace(),
                    row.getStartsAt(),
                    "/my-meetings"))
        .toList();
  }

  /** Founds the team of a host; its id. */
  public UUID found(Actor actor, UUID batch, TeamDraft draft) {
    Scope scope = actor.scope(KEEP);
    batches.get(scope, batch);
    UUID host = draft.hostUnit();
    if (host == null || units.find(host).isEmpty()) {
      throw Problem.invalid(new Fault("hostUnit", "没有选择接收单位", "请选择队伍所在的接收单位"));
    }
    demandReach(actor, host);
    TeamsRecord row = new TeamsRecord();
    row.setId(Ids.next());
    row.setBatch(batch);
    row.setHostUnit(host);
    fill(actor, row, draft);
    stamp(actor, row, 1);
    if (!store.add(row)) {
      throw Problem.refused("team-exists", "“" + units.name(host) + "”在本批次已有工作队");
    }
    audit.note(actor, "secondment.team-found", "team", row.getId(), Map.of("name", row.getName()));
    return row.getId();
  }

  /** Changes name, leader, branch and secretary. */
  public void change(Actor actor, UUID id, int seen, TeamDraft draft) {
    TeamsRecord row = demand(actor, id);
    fill(actor, row, draft);
    stamp(actor, row, seen + 1);
    store.save(row, seen);
    audit.note(actor, "secondment.team-change", "team", id, Map.of("name", row.getName()));
  }

  /** Pairs a member with a local official. */
  public void pair(
      Actor actor, UUID id, @Nullable UUID member, @Nullable UUID partner, @Nullable String aim) {
    TeamsRecord team = demand(actor, id);
    List<PlacementLine> members = membersFor(actor, team);
    UUID person = demandMember("person", "结对的挂职干部", members, member);
    if (partner == null || partner.equals(person) || people.find(partner).isEmpty()) {
      throw Problem.invalid(new Fault("partner", "没有选择当地干部", "请从机构人员中选择结对的当地干部"));
    }
    String said = aim == null || aim.isBlank() ? null : aim.strip();
    if (said != null && said.length() > 200) {
      throw Problem.invalid(new Fault("aim", "结对内容超过 200 个字", "请精简"));
    }
    if (!store.pair(new PairingsRecord(Ids.next(), id, person, partner, said))) {
      throw Problem.refused("paired", "两人已经结对");
    }
    audit.note(actor, "secondment.pair", "team", id, Map.of("person", person, "partner", partner));
  }

  /** Who is paired with each of these people, whichever side; as far as the transaction sees. */
  public Map<UUID, Set<UUID>> partners(Collection<UUID> people) {
    Map<UUID, Set<UUID>> partners = new HashMap<>();
    for (PairingsRecord pair : store.pairingsOf(people)) {
      partners.computeIfAbsent(pair.getPerson(), _ -> new HashSet<>()).add(pair.getPartner());
      partners.computeIfAbsent(pair.getPartner(), _ -> new HashSet<>()).add(pair.getPerson());
    }
    return partners;
  }

  /** Ends a pairing. */
  public void part(Actor actor, UUID pairing) {
    PairingsRecord row =
        store
            .pairing(pairing)
            .filter(each -> keeps(actor, each.getTeam()))
            .orElseThrow(() -> Problem.notFound("结对"));
    store.part(pairing);
    audit.note(actor, "secondment.part", "team", row.getTeam(), Map.of("person", row.getPerson()));
  }

  private void fill(Actor actor, TeamsRecord row, TeamDraft draft) {
    row.setName(text("name", "队伍名称", draft.name(), 60));
    List<PlacementLine> members = membersFor(actor, row);
    row.setLeader(demandMember("leader", "队长", members, draft.leader()));
    String branch = draft.branch() == null || draft.branch().isBlank() ? null : draft.branch();
    row.setBranch(branch == null ? null : text("branch", "临时党支部名称", branch, 60));
    row.setSecretary(
        branch == null ? null : demandMember("secretary", "支部书记", members, draft.secretary()));
  }

  /** The members as the keeper reaches them. */
  List<PlacementLine> membersFor(Actor actor, TeamsRecord team) {
    return members(team, placements.listBy(actor.scope(KEEP), team.getBatch()));
  }

  private List<PlacementLine> members(TeamsRecord team, List<PlacementLine> lines) {
    Set<UUID> hosts =
        new HashSet<>(units.below(Tree.AREA, List.of(team.getHostUnit()), Days.today(clock)));
    hosts.add(team.getHostUnit());
    return lines.stream()
        .filter(line -> hosts.contains(line.hostUnit().id()))
        .filter(line -> line.state() != PlacementState.WITHDRAWN)
        .toList();
  }

  private static UUID demandMember(
      String field, String what, List<PlacementLine> members, @Nullable UUID person) {
    if (person == null
        || members.stream().noneMatch(member -> member.person().id().equals(person))) {
      throw Problem.invalid(new Fault(field, what + "不是本队队员", "请从派到该单位的人员中选择"));
    }
    return person;
  }

  private TeamSheet sheet(
      Actor reader, TeamsRecord row, List<PlacementLine> members, Map<UUID, List<String>> mentors) {
    UUID secretary = row.getSecretary();
    return new TeamSheet(
        row.getId(),
        row.getBatch(),
        names.unit(row.getHostUnit()),
        row.getName(),
        names.person(row.getLeader()),
        row.getBranch(),
        secretary == null ? null : names.person(secretary),
        members.stream()
            .map(
                line ->
                    new TeamSheet.Member(
                        line.id(),
                        line.person(),
                        line.homeUnit(),
                        line.post(),
                        line.grid(),
                        line.stateName(),
                        line.state() == PlacementState.SERVING,
                        mentors.getOrDefault(line.id(), List.of())))
            .toList(),
        store.pairings(row.getId()).stream().map(this::pairing).toList(),
        reaches(reader, row.getHostUnit()),
        row.getVersion());
  }

  private TeamSheet.Pairing pairing(PairingsRecord row) {
    Named person = names.person(row.getPerson());
    return new TeamSheet.Pairing(row.getId(), person, names.person(row.getPartner()), row.getAim());
  }

  /** The team of a batch within the reader's reach. */
  TeamsRecord seen(Actor reader, UUID id) {
    return find(reader, id).orElseThrow(() -> Problem.notFound("工作队"));
  }

  /** The team of a batch within the reader's reach; absent where there is none. */
  Optional<TeamsRecord> find(Actor reader, UUID id) {
    return store
        .find(id)
        .filter(team -> batches.find(reader.scope(VIEW), team.getBatch()).isPresent());
  }

  private boolean keeps(Actor actor, UUID team) {
    return store.find(team).filter(each -> reaches(actor, each.getHostUnit())).isPresent();
  }

  /** The team, for a change; the keeper reaches its host. */
  TeamsRecord demand(Actor actor, UUID id) {
    return store
        .find(id)
        .filter(team -> reaches(actor, team.getHostUnit()))
        .orElseThrow(() -> Problem.notFound("工作队"));
  }

  static boolean reaches(Actor actor, UUID host) {
    return actor.may(KEEP) && actor.scope(KEEP).covers(Set.of(host), null, null);
  }

  private static void demandReach(Actor actor, UUID host) {
    if (!reaches(actor, host)) {
      throw Problem.forbidden("该接收单位不在您的管辖范围内");
    }
  }

  private void stamp(Actor actor, TeamsRecord row, int version) {
    row.setVersion(version);
    row.setChangedBy(actor.name());
    row.setChangedAt(clock.instant());
  }

  static String text(String field, String what, @Nullable String text, int longest) {
    String said = Objects.requireNonNullElse(text, "").strip();
    if (said.isEmpty() || said.length() > longest) {
      throw Problem.invalid(new Fault(field, what + "应为 1 至 " + longest + " 个字", "请填写" + what));
    }
    return said;
  }
}
