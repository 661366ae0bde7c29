package yixian.unannounced.round;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.directory.People;
import yixian.directory.Units;
import yixian.draw.Draws;
import yixian.kernel.Actor;
import yixian.planner.draw.DrawFile;
import yixian.unannounced.Unannounced;
import yixian.unannounced.checklist.Checklists;
import yixian.unannounced.db.tables.records.RoundsRecord;
import yixian.unannounced.visit.Visits;

/** Writes rounds for those who lead them. */
@Component
class RoundSheets {
  private static final RoundStore.Counts NONE = new RoundStore.Counts(0, 0, 0);

  private final RoundStore store;
  private final Frames frames;
  private final Visits visits;
  private final Checklists checklists;
  private final Draws draws;
  private final People people;
  private final Units units;

  RoundSheets(
      RoundStore store,
      Frames frames,
      Visits visits,
      Checklists checklists,
      Draws draws,
      People people,
      Units units) {
    this.store = store;
    this.frames = frames;
    this.visits = visits;
    this.checklists = checklists;
    this.draws = draws;
    this.people = people;
    this.units = units;
  }

  List<RoundSheet.Line> lines(List<RoundsRecord> rounds) {
    Map<UUID, RoundStore.Counts> counts =
        store.counts(rounds.stream().map(RoundsRecord::getId).toList());
    Map<UUID, String> owners =
        units.names(rounds.stream().map(RoundsRecord::getOwner).collect(Collectors.toSet()));
    return rounds.stream()
        .map(
            round ->
                line(
                    round,
                    counts.getOrDefault(round.getId(), NONE),
                    owners.getOrDefault(round.getOwner(), "")))
        .toList();
  }

  private static RoundSheet.Line line(RoundsRecord round, RoundStore.Counts counts, String owner) {
    State state = State.valueOf(round.getState());
    Drawing kind = Drawing.valueOf(round.getKind());
    return new RoundSheet.Line(
        round.getId(),
        round.getCode(),
        round.getTitle(),
        owner,
        state,
        state.label(),
        kind,
        kind.label(),
        counts.visits(),
        counts.done(),
        counts.open(),
        round.getMadeAt());
  }

  RoundSheet sheet(Actor reader, RoundsRecord round) {
    DrawFile draw = round.getDraw() == null ? null : draws.file(round.getDraw());
    Layer layer = Layer.valueOf(round.getLayer());
    UUID town = round.getTown();
    return new RoundSheet(
        lines(List.of(round)).getFirst(),
        round.getBasis(),
        layer,
        layer.label(),
        round.getSpread(),
        round.getPlaces(),
        round.getAgain(),
        round.getAgainWhy(),
        round.getAgreed(),
        town == null ? null : units.name(town),
        round.getVisitFrom(),
        round.getVisitUntil(),
        round.getEach(),
        round.getMendDays(),
        checklists.get(round.getChecklist()).number(),
        inspectors(round.getId()),
        draw == null
            ? frames.size(round, reader.scope(Unannounced.LEAD))
            : draw.terms().list().size(),
        round.getDraw(),
        draw == null ? null : draw.number(),
        draw == null ? null : draw.listSha256(),
        draw == null ? null : draw.commitment(),
        draw == null ? null : draw.seed(),
        draw == null ? null : draw.extra(),
        RoundLifecycle.GRAPH.from(State.valueOf(round.getState())).stream()
            .map(edge -> new RoundSheet.Offered(edge.move().code(), edge.move().label()))
            .toList(),
        round.getVersion());
  }

  private List<RoundSheet.Inspector> inspectors(UUID round) {
    List<UUID> inspectors = store.inspectors(round);
    Map<UUID, Integer> load = new HashMap<>();
    visits
        .of(round)
        .forEach(each -> each.inspectors().forEach(who -> load.merge(who, 1, Integer::sum)));
    Map<UUID, String> names = people.names(inspectors);
    return inspectors.stream()
        .map(
            who ->
                new RoundSheet.Inspector(
                    who, names.getOrDefault(who, ""), load.getOrDefault(who, 0)))
        .toList();
  }
}
