package yixian.inspection.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.calendar.Calendars;
import yixian.directory.Units;
import yixian.inspection.campaign.Campaigns;
import yixian.inspection.db.tables.records.FindingStepsRecord;
import yixian.inspection.db.tables.records.FindingsRecord;
import yixian.inspection.standard.Criterion;
import yixian.inspection.standard.Standards;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Lifecycle.Edge;

/** Writes findings for a reader, in words. */
@Component
class FindingSheets {

  private final FindingStore store;
  private final Campaigns campaigns;
  private final Standards standards;
  private final Units units;
  private final Calendars calendars;
  private final Clock clock;

  FindingSheets(
      FindingStore store,
      Campaigns campaigns,
      Standards standards,
      Units units,
      Calendars calendars,
      Clock clock) {
    this.store = store;
    this.campaigns = campaigns;
    this.standards = standards;
    this.units = units;
    this.calendars = calendars;
    this.clock = clock;
  }

  List<FindingSheet.Line> lines(List<FindingsRecord> rows) {
    Map<UUID, FindingStore.Place> places = places(rows);
    Map<UUID, String> names =
        units.names(rows.stream().map(FindingsRecord::getUnit).distinct().toList());
    LocalDate today = Days.today(clock);
    return rows.stream().map(row -> line(row, places, names, today)).toList();
  }

  private Map<UUID, FindingStore.Place> places(List<FindingsRecord> rows) {
    return store.places(rows.stream().map(FindingsRecord::getTarget).distinct().toList());
  }

  private static FindingSheet.Line line(
      FindingsRecord row,
      Map<UUID, FindingStore.Place> places,
      Map<UUID, String> names,
      LocalDate today) {
    State state = State.valueOf(row.getState());
    FindingStore.Place place = places.get(row.getTarget());
    return new FindingSheet.Line(
        row.getId(),
        row.getCode(),
        row.getCampaign(),
        row.getTarget(),
        place == null ? "" : place.name(),
        row.getWhat(),
        names.getOrDefault(row.getUnit(), ""),
        row.getDue(),
        state,
        state.label(),
        state == State.FOUND && row.getDue().isBefore(today),
        row.getReturned(),
        row.getFoundAt(),
        row.getVersion());
  }

  /** What waits for the reader, in the order of the rows. */
  List<FindingSheet.Mine> waiting(List<FindingsRecord> rows) {
    Map<UUID, Campaigns.Ruler> rulers = new HashMap<>();
    List<FindingSheet.Line> lines = lines(rows);
    List<FindingSheet.Mine> waiting = new ArrayList<>();
    for (FindingsRecord row : rows) {
      Campaigns.Ruler ruler = rulers.computeIfAbsent(row.getCampaign(), campaigns::ruler);
      UUID[] before = row.getBefore();
      waiting.add(
          new FindingSheet.Mine(
              lines.get(waiting.size()),
              ruler.title(),
              ruler.rehearsal(),
              before.length == 0 ? null : before[0],
              left(row)));
    }
    return waiting;
  }

  private @Nullable Integer left(FindingsRecord row) {
    State state = State.valueOf(row.getState());
    return state == State.FOUND || state == State.FIXED
        ? calendars.workingDaysLeft(Days.today(clock), row.getDue())
        : null;
  }

  private String basis(Campaigns.Ruler ruler, FindingsRecord row) {
    return standards.criteria(ruler.standard()).stream()
        .filter(item -> item.position() == row.getPosition())
        .map(Criterion::basis)
        .findFirst()
        .orElse("");
  }

  FindingSheet sheet(Actor reader, FindingsRecord row) {
    Parties parties = new Parties(reader, campaigns, places(List.of(row)));
    Campaigns.Ruler ruler = parties.ruler(row);
    return new FindingSheet(
        lines(List.of(row)).getFirst(),
        ruler.title(),
        basis(ruler, row),
        left(row),
        Arrays.asList(row.getBefore()),
        Arrays.asList(row.getAfter()),
        row.getFixedBy(),
        row.getClosedBy(),
        store.steps(row.getId()).stream().map(FindingSheets::step).toList(),
        FindingLifecycle.GRAPH.from(State.valueOf(row.getState())).stream()
            .filter(edge -> edge.given() != Given.WITHDRAWN)
            .filter(
                edge ->
                    edge.given() != Given.ANOTHER
                        || !Objects.equals(row.getFixer(), reader.account()))
            .map(Edge::move)
            .filter(move -> parties.include(row, move))
            .map(
                move ->
                    new FindingSheet.Offered(move.code(), move.label(), !move.needs().isEmpty()))
            .toList(),
        row.getVersion());
  }

  private static FindingSheet.Step step(FindingStepsRecord step) {
    String move = step.getMove().equals("find") ? "发现" : Move.of(step.getMove()).label();
    return new FindingSheet.Step(
        move, State.valueOf(step.getState()).label(), step.getAt(), step.getBy(), step.getNote());
  }
}
