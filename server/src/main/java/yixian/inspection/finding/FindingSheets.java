package yixian.inspection.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.directory.Units;
import yixian.inspection.campaign.Campaigns;
import yixian.inspection.db.tables.records.FindingStepsRecord;
import yixian.inspection.db.tables.records.FindingsRecord;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Lifecycle.Edge;

/** Writes findings for a reader, in words. */
@Component
class FindingSheets {

  private final FindingStore store;
  private final Campaigns campaigns;
  private final Units units;
  private final Clock clock;

  FindingSheets(FindingStore store, Campaigns campaigns, Units units, Clock clock) {
    this.store = store;
    this.campaigns = campaigns;
    this.units = units;
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

  FindingSheet sheet(Actor reader, FindingsRecord row) {
    Parties parties = new Parties(reader, campaigns, places(List.of(row)));
    return new FindingSheet(
        lines(List.of(row)).getFirst(),
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
