package yixian.care;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.care.db.tables.records.ActionsRecord;
import yixian.care.db.tables.records.HouseholdsRecord;
import yixian.care.db.tables.records.LeadsRecord;
import yixian.directory.Units;
import yixian.grid.Grid;
import yixian.grid.Grids;
import yixian.issue.Channel;
import yixian.issue.IssueSheet;
import yixian.issue.Issues;
import yixian.issue.NewIssue;
import yixian.kernel.Actor;
import yixian.kernel.CoordinateSystem;
import yixian.kernel.Fault;
import yixian.kernel.Point;
import yixian.kernel.Problem;

/**
 * 线索 · What a visit learned for another desk goes there once: as an issue, to the petition desk of
 * a unit, or to a unit.
 *
 * <p>Nothing is asked twice: the words are those of the visit, the place is that of the household
 * or the middle of its grid. The issue names the grid only, never the door.
 */
@Component
public class Leads {

  private final RecordStore store;
  private final Households households;
  private final Issues issues;
  private final Grids grids;
  private final Units units;
  private final Telling telling;
  private final Audit audit;
  private final Clock clock;

  Leads(
      RecordStore store,
      Households households,
      Issues issues,
      Grids grids,
      Units units,
      Telling telling,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.households = households;
    this.issues = issues;
    this.grids = grids;
    this.units = units;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  /** 待转线索 · A lead that nobody has passed on. */
  public record Waiting(UUID id, UUID household, String what, int version) {}

  /** The leads of an action that wait, as far as the actor reaches. */
  public List<Waiting> waiting(UUID action) {
    return store.waiting(action).stream()
        .map(
            lead ->
                new Waiting(lead.getId(), lead.getHousehold(), lead.getWhat(), lead.getVersion()))
        .toList();
  }

  /** Passes a lead on to where it belongs; it goes once. */
  public Standing pass(Actor actor, UUID id, LeadOrder order) {
    LeadsRecord lead = store.findLead(id).orElseThrow(() -> Problem.notFound("线索"));
    HouseholdsRecord household = of(actor, lead);
    LeadState way = order.way();
    if (way == null || way == LeadState.NOTED) {
      throw Problem.invalid(new Fault("way", "没有选择线索去向", "请选择：转为事件、转信访、告知单位"));
    }
    LeadState from = LeadState.valueOf(lead.getState());
    LeadMove move =
        LeadLifecycle.way(from, way)
            .orElseThrow(
                () -> Problem.refused("passed-already", "这条线索已" + from.label() + "，不再重复转出"))
            .move();
    if (move == LeadMove.TO_ISSUE) {
      IssueSheet issue = issues.report(actor, report(household, lead));
      lead.setIssue(issue.id());
      lead.setIssueCode(issue.code());
    } else {
      lead.setUnit(unit(order));
    }
    lead.setState(way.name());
    lead.setPassedAt(clock.instant());
    lead.setPassedBy(actor.name());
    store.save(lead, order.version());
    telling.passed(households.actionOf(household), lead);
    audit.note(actor, "care.lead", "care-lead", id, Map.of("way", way.name()));
    return new Standing(id, lead.getVersion());
  }

  private HouseholdsRecord of(Actor actor, LeadsRecord lead) {
    return households.find(actor, lead.getHousehold()).orElseThrow(() -> Problem.notFound("线索"));
  }

  private UUID unit(LeadOrder order) {
    UUID unit = order.unit();
    if (unit == null || units.find(unit).isEmpty()) {
      throw Problem.invalid(new Fault("unit", "没有选择单位", "请从机构目录中选择要告知的单位"));
    }
    return unit;
  }

  private NewIssue report(HouseholdsRecord household, LeadsRecord lead) {
    Grid grid = grids.find(household.getGrid()).orElseThrow();
    ActionsRecord action = households.actionOf(household);
    Point place =
        household.getLongitude() == null
            ? grids
                .within(grid.code())
                .orElseThrow(() -> Problem.refused("nowhere", "网格还没有划定范围，不知道事件在哪里"))
            : new Point(household.getLongitude(), Objects.requireNonNull(household.getLatitude()));
    return new NewIssue(
        null,
        lead.getWhat(),
        "走访中获知（" + action.getCode() + "）",
        place.longitude(),
        place.latitude(),
        CoordinateSystem.WGS84,
        grid.name(),
        null,
        null,
        null,
        Channel.VISIT,
        null,
        null);
  }
}
