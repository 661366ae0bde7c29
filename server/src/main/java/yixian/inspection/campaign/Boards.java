package yixian.inspection.campaign;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yixian.directory.People;
import yixian.directory.Units;
import yixian.inspection.Inspections;
import yixian.inspection.db.tables.records.CampaignsRecord;
import yixian.inspection.db.tables.records.GroupsRecord;
import yixian.inspection.db.tables.records.TargetsRecord;
import yixian.inspection.standard.Standards;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Scope;

/** Writes campaigns and targets for a reader: in words, with figures added up from records. */
@Component
class Boards {

  private final CampaignStore store;
  private final TargetStore targets;
  private final Standards standards;
  private final Units units;
  private final People people;
  private final Clock clock;

  Boards(
      CampaignStore store,
      TargetStore targets,
      Standards standards,
      Units units,
      People people,
      Clock clock) {
    this.store = store;
    this.targets = targets;
    this.standards = standards;
    this.units = units;
    this.people = people;
    this.clock = clock;
  }

  Board.Line line(Scope scope, CampaignsRecord campaign) {
    State state = State.valueOf(campaign.getState());
    return new Board.Line(
        campaign.getId(),
        campaign.getCode(),
        campaign.getTitle(),
        units.name(campaign.getOwner()),
        campaign.getBegins(),
        campaign.getEnds(),
        state,
        state.label(),
        campaign.getRehearsal(),
        count(scope, campaign, Figure.TARGETS),
        count(scope, campaign, Figure.CHECKED));
  }

  private int count(Scope scope, CampaignsRecord campaign, Figure figure) {
    return store.count(scope, campaign.getId(), figure, Days.today(clock));
  }

  Board board(Actor reader, Scope scope, CampaignsRecord campaign) {
    boolean leads = Inspections.covers(reader, Inspections.LEAD, campaign.getOwner());
    return new Board(
        line(scope, campaign),
        campaign.getPurpose(),
        campaign.getBasis(),
        standards.versionName(campaign.getStandard()),
        campaign.getStandard(),
        campaign.getMeasure(),
        targets.quantity(scope, campaign.getId()),
        campaign.getShare(),
        campaign.getTerm(),
        Arrays.stream(Figure.values())
            .map(
                figure ->
                    new Board.Counted(
                        figure, figure.label(), figure.kind(), count(scope, campaign, figure)))
            .toList(),
        groups(scope, campaign.getId()),
        leads,
        leads ? moves(campaign) : List.of(),
        campaign.getVersion());
  }

  private static List<Board.Offered> moves(CampaignsRecord campaign) {
    return CampaignLifecycle.GRAPH.from(State.valueOf(campaign.getState())).stream()
        .map(edge -> new Board.Offered(edge.move().code(), edge.move().label()))
        .toList();
  }

  private List<Board.Group> groups(Scope scope, UUID campaign) {
    List<GroupsRecord> groups = store.groups(campaign);
    Map<UUID, TargetStore.Tally> tallies = targets.byGroup(scope, campaign);
    Map<UUID, String> unitNames = units.names(all(groups.stream().map(GroupsRecord::getUnits)));
    Map<UUID, String> names = people.names(all(groups.stream().map(GroupsRecord::getMembers)));
    return groups.stream()
        .map(
            group -> {
              TargetStore.Tally tally =
                  tallies.getOrDefault(group.getId(), new TargetStore.Tally(0, 0));
              return new Board.Group(
                  group.getId(),
                  group.getName(),
                  named(group.getUnits(), unitNames),
                  names.getOrDefault(group.getHead(), ""),
                  named(group.getMembers(), names),
                  tally.targets(),
                  tally.checked());
            })
        .toList();
  }

  private static Set<UUID> all(Stream<UUID[]> some) {
    return some.flatMap(Arrays::stream).collect(Collectors.toCollection(HashSet::new));
  }

  private static List<String> named(UUID[] ids, Map<UUID, String> names) {
    return Arrays.stream(ids).map(id -> names.getOrDefault(id, "")).toList();
  }

  List<TargetLine> lines(Collection<TargetsRecord> rows) {
    Map<UUID, String> unitNames =
        units.names(rows.stream().map(TargetsRecord::getUnit).distinct().toList());
    Map<UUID, String> crews = new HashMap<>();
    rows.stream()
        .map(TargetsRecord::getCampaign)
        .distinct()
        .flatMap(campaign -> store.groups(campaign).stream())
        .forEach(group -> crews.put(group.getId(), group.getName()));
    return rows.stream().map(row -> line(row, unitNames, crews)).toList();
  }

  private static TargetLine line(
      TargetsRecord row, Map<UUID, String> units, Map<UUID, String> crews) {
    TargetState state = TargetState.valueOf(row.getState());
    return new TargetLine(
        row.getId(),
        row.getCampaign(),
        row.getNumber(),
        row.getName(),
        row.getKind(),
        row.getAddress(),
        units.getOrDefault(row.getUnit(), ""),
        crews.getOrDefault(row.getCrew(), ""),
        row.getQuantity(),
        row.getSampled(),
        state,
        state.label(),
        row.getScore(),
        row.getFirst(),
        row.getDisputes(),
        row.getRemoved(),
        row.getVersion());
  }

  /** What is left for the reader to check. */
  List<Mine> mine(Actor reader) {
    UUID person = reader.person();
    UUID account = reader.account();
    if (person == null || account == null) {
      return List.of();
    }
    Scope scope = reader.scope(Inspections.CHECK);
    List<TargetsRecord> left = targets.mine(scope, person);
    Set<UUID> done = targets.checkedBy(left.stream().map(TargetsRecord::getId).toList(), account);
    Map<UUID, CampaignsRecord> campaigns =
        store
            .find(scope, left.stream().map(TargetsRecord::getCampaign).distinct().toList())
            .stream()
            .collect(Collectors.toMap(CampaignsRecord::getId, each -> each));
    return lines(left).stream()
        .map(
            line -> {
              CampaignsRecord campaign = campaigns.get(line.campaign());
              return new Mine(
                  line,
                  campaign == null ? "" : campaign.getTitle(),
                  campaign != null && campaign.getRehearsal(),
                  done.contains(line.id()));
            })
        .toList();
  }

  /**
   * 待检查 · A target of the reader's group.
   *
   * @param waits the reader's own sheet is in, the second rater's is not
   */
  record Mine(TargetLine line, String title, boolean rehearsal, boolean waits) {}
}
