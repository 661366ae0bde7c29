package yixian.unannounced.finding;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yixian.directory.People;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.unannounced.Aspect;
import yixian.unannounced.db.tables.records.FindingStepsRecord;
import yixian.unannounced.db.tables.records.FindingsRecord;

/** Writes findings for a reader, with names and with what he may do. */
@Component
class FindingSheets {
  private final FindingStore store;
  private final People people;
  private final Units units;
  private final Clock clock;

  FindingSheets(FindingStore store, People people, Units units, Clock clock) {
    this.store = store;
    this.people = people;
    this.units = units;
    this.clock = clock;
  }

  FindingSheet sheet(Actor reader, FindingsRecord finding) {
    return sheets(reader, List.of(finding)).getFirst();
  }

  List<FindingSheet> sheets(Actor reader, List<FindingsRecord> rows) {
    Map<UUID, List<FindingStepsRecord>> steps =
        store.steps(rows.stream().map(FindingsRecord::getId).toList());
    Map<UUID, String> names =
        people.names(rows.stream().map(FindingsRecord::getPerson).collect(Collectors.toSet()));
    Map<UUID, String> called =
        units.names(
            rows.stream()
                .flatMap(row -> Stream.of(row.getHomeUnit(), row.getHostUnit()))
                .collect(Collectors.toSet()));
    Instant now = clock.instant();
    return rows.stream()
        .map(
            row ->
                sheet(reader, row, steps.getOrDefault(row.getId(), List.of()), names, called, now))
        .toList();
  }

  private static FindingSheet sheet(
      Actor reader,
      FindingsRecord row,
      List<FindingStepsRecord> steps,
      Map<UUID, String> names,
      Map<UUID, String> units,
      Instant now) {
    State state = State.valueOf(row.getState());
    Aspect aspect = Aspect.valueOf(row.getAspect());
    LocalDate today = Days.of(now);
    return new FindingSheet(
        row.getId(),
        row.getCode(),
        row.getRound(),
        row.getVisit(),
        row.getPerson(),
        names.getOrDefault(row.getPerson(), ""),
        units.getOrDefault(row.getHomeUnit(), ""),
        units.getOrDefault(row.getHostUnit(), ""),
        aspect,
        aspect.label(),
        row.getWhat(),
        state,
        state.label(),
        row.getFoundAt(),
        row.getAnswerBy(),
        row.getAnswer(),
        row.getAnsweredAt(),
        row.getMendBy(),
        row.getMended(),
        row.getEndedAt() == null && row.getMendBy().isBefore(today),
        row.getReturned(),
        row.getEndedAt(),
        row.getEndedBy(),
        Findings.isAbout(row, reader),
        steps.stream().map(FindingSheets::step).toList(),
        FindingLifecycle.GRAPH.from(state).stream()
            .filter(edge -> Parties.include(reader, row, edge.move()))
            .filter(edge -> Parties.holds(reader, row, edge.given(), now))
            .map(
                edge ->
                    new FindingSheet.Offered(
                        edge.move().code(), edge.move().label(), !edge.move().needs().isEmpty()))
            .toList(),
        row.getVersion());
  }

  private static FindingSheet.Step step(FindingStepsRecord step) {
    String move = step.getMove().equals("find") ? "发现" : Move.of(step.getMove()).label();
    return new FindingSheet.Step(
        move, State.valueOf(step.getState()).label(), step.getAt(), step.getBy(), step.getNote());
  }
}
