package yixian.grid;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import yixian.grid.geojson.GeoText;
import yixian.kernel.Days;

/** Lays grids, names, staff and shapes together for the reader. */
@Component
class GridDesk {

  private final Grids grids;
  private final Duties duties;
  private final GridNames names;
  private final ObjectMapper json;
  private final Clock clock;

  GridDesk(Grids grids, Duties duties, GridNames names, ObjectMapper json, Clock clock) {
    this.grids = grids;
    this.duties = duties;
    this.names = names;
    this.json = json;
    this.clock = clock;
  }

  List<GridView> list(GridQuery query) {
    List<Grid> found = grids.list(query);
    Map<UUID, List<Duty>> staff = staff(found, query.asOf());
    Map<UUID, String> leaders =
        names.people(
            staff.values().stream()
                .flatMap(List::stream)
                .filter(duty -> duty.role() == DutyRole.LEADER)
                .map(Duty::person)
                .toList());
    GridSettings settings = grids.settings();
    return found.stream()
        .map(grid -> view(grid, staff.getOrDefault(grid.id(), List.of()), leaders, settings))
        .toList();
  }

  GridSheet sheet(UUID id) {
    Grid grid = grids.require(id);
    LocalDate today = Days.today(clock);
    List<Duty> history = duties.history(id);
    List<UUID> people = history.stream().map(Duty::person).distinct().toList();
    Map<UUID, String> called = names.people(people);
    Map<UUID, String> phones = names.phones(people);
    List<Duty> present = history.stream().filter(duty -> duty.isOn(today)).toList();
    LocalDate shown = grid.from().isAfter(today) ? grid.from() : today;
    Geometry shape = grids.shape(id, shown).orElse(null);
    return new GridSheet(
        view(grid, present, called, grids.settings()),
        history.stream().map(duty -> member(duty, called, phones)).toList(),
        shape == null ? null : json.readTree(GeoText.exact(shape)),
        shape == null ? null : Math.round(Shapes.squareMetres(shape)),
        above(grid),
        grids.endedWhy(id).orElse(null));
  }

  private GridNames.@Nullable Named above(Grid grid) {
    return grid.parent() == null
        ? null
        : grids
            .find(grid.parent())
            .map(parent -> new GridNames.Named(parent.id(), parent.name()))
            .orElse(null);
  }

  private Map<UUID, List<Duty>> staff(Collection<Grid> found, LocalDate day) {
    return duties.on(found.stream().map(Grid::id).toList(), day).stream()
        .collect(Collectors.groupingBy(Duty::grid));
  }

  private GridView view(
      Grid grid, List<Duty> staff, Map<UUID, String> called, GridSettings settings) {
    UUID leader =
        staff.stream()
            .filter(duty -> duty.role() == DutyRole.LEADER)
            .map(Duty::person)
            .findFirst()
            .orElse(null);
    return new GridView(
        grid.id(),
        grid.code(),
        grid.name(),
        grid.kind(),
        grid.level(),
        names.unit(grid.unit()),
        grid.town() == null ? null : names.unit(grid.town()),
        grid.division(),
        grid.parent(),
        grid.households(),
        leader == null ? null : new GridNames.Named(leader, name(leader, called)),
        (int) staff.stream().map(Duty::person).distinct().count(),
        note(grid, settings),
        grid.version(),
        grid.from(),
        grid.until());
  }

  /**
   * 300 to 500 households a comprehensive grid is advice of the trade, so it is told and never
   * refused.
   */
  private static @Nullable String note(Grid grid, GridSettings settings) {
    Integer households = grid.households();
    if (households == null
        || grid.kind() == GridKind.DEDICATED
        || grid.level() != GridLevel.BASIC
        || (households >= settings.fewestHouseholds() && households <= settings.mostHouseholds())) {
      return null;
    }
    return "户数 %d 不在建议的 %d—%d 户之间"
        .formatted(households, settings.fewestHouseholds(), settings.mostHouseholds());
  }

  private static GridSheet.Member member(
      Duty duty, Map<UUID, String> called, Map<UUID, String> phones) {
    return new GridSheet.Member(
        duty.id(),
        duty.person(),
        name(duty.person(), called),
        phones.get(duty.person()),
        duty.role(),
        duty.role().label(),
        duty.from(),
        duty.until());
  }

  private static String name(UUID person, Map<UUID, String> called) {
    return called.getOrDefault(person, "（未知人员）");
  }
}
