package yixian.inspection.ranking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.directory.Units;
import yixian.inspection.Inspections;
import yixian.inspection.db.tables.records.PlacesRecord;
import yixian.inspection.db.tables.records.RankingsRecord;
import yixian.inspection.standard.Standards;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Problem;

/** Writes lists for a reader: everybody sees what is published today, the owner all of his own. */
@Component
class RankingSheets {

  private final RankingStore store;
  private final Standards standards;
  private final Units units;
  private final Clock clock;

  RankingSheets(RankingStore store, Standards standards, Units units, Clock clock) {
    this.store = store;
    this.standards = standards;
    this.units = units;
    this.clock = clock;
  }

  List<RankingSheet> published(Actor reader) {
    return store.published(Days.today(clock)).stream().map(row -> sheet(reader, row)).toList();
  }

  List<RankingSheet> of(Actor reader, UUID campaign) {
    return store.of(reader.scope(Inspections.VIEW), campaign).stream()
        .map(row -> sheet(reader, row))
        .toList();
  }

  RankingSheet sheet(Actor reader, UUID id) {
    Optional<RankingsRecord> own = store.find(reader.scope(Inspections.VIEW), id);
    return own.or(() -> store.published(id, Days.today(clock)))
        .map(row -> sheet(reader, row))
        .orElseThrow(() -> Problem.notFound("榜单"));
  }

  private RankingSheet sheet(Actor reader, RankingsRecord row) {
    LocalDate today = Days.today(clock);
    RankingState state = RankingState.valueOf(row.getState());
    boolean signs = Inspections.covers(reader, Inspections.SIGN, row.getOwner());
    boolean keeps = signs || Inspections.covers(reader, Inspections.LEAD, row.getOwner());
    List<PlacesRecord> places = store.places(row.getId());
    Map<UUID, String> names =
        units.names(places.stream().map(PlacesRecord::getUnit).distinct().toList());
    boolean open = state == RankingState.SIGNED && !today.isAfter(row.getAppealUntil());
    boolean over = !row.getExpires().isAfter(today);
    return new RankingSheet(
        row.getId(),
        row.getTitle(),
        units.name(row.getOwner()),
        row.getBasis(),
        YearMonth.from(row.getMonth()).toString(),
        standards.versionName(row.getStandard()),
        row.getStandard(),
        new RankingRule(row.getRed(), row.getRedFrom(), row.getBlack(), row.getBlackBelow())
            .words(),
        state,
        state.label(),
        row.getPublished(),
        row.getAppealUntil(),
        row.getExpires(),
        row.getSignedBy(),
        over,
        places.stream()
            .filter(place -> keeps || PlaceState.of(place) != PlaceState.REMOVED)
            .map(place -> row(reader, place, names, open, keeps, signs))
            .toList(),
        signs && !over && RankingLifecycle.GRAPH.find(state, RankingMove.SIGN).isPresent(),
        row.getVersion());
  }

  private static RankingSheet.Row row(
      Actor reader,
      PlacesRecord place,
      Map<UUID, String> names,
      boolean open,
      boolean keeps,
      boolean signs) {
    boolean own = Inspections.covers(reader, Inspections.ANSWER, place.getUnit());
    PlaceState state = PlaceState.of(place);
    return new RankingSheet.Row(
        place.getPosition(),
        Side.valueOf(place.getSide()),
        place.getRank(),
        place.getTarget(),
        place.getName(),
        names.getOrDefault(place.getUnit(), ""),
        place.getScore(),
        keeps || own ? appeal(place) : null,
        own && open && PlaceLifecycle.allows(state, PlaceMove.APPEAL),
        signs && PlaceLifecycle.allows(state, PlaceMove.KEEP));
  }

  private static RankingSheet.@Nullable Appeal appeal(PlacesRecord place) {
    return place.getAppeal() == null
        ? null
        : new RankingSheet.Appeal(
            place.getAppeal(),
            place.getAppealedAt(),
            place.getAppealedBy(),
            PlaceState.of(place),
            PlaceState.of(place).label(),
            place.getGranted(),
            place.getAnswer(),
            place.getAnsweredAt(),
            place.getAnsweredBy());
  }
}
