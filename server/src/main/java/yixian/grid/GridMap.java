package yixian.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import yixian.kernel.Point;
import yixian.planner.locate.Area;
import yixian.planner.locate.AreaIndex;

/**
 * 网格地图 · The map of one span of days, held in memory and never changed.
 *
 * <p>Exact at borders; of several grids the dedicated one wins, then the one with the lower code.
 */
final class GridMap {

  /** A grid and its shape; the higher rank wins. */
  record Drawn(GridRef grid, int rank, Geometry shape) {}

  private final long version;
  private final LocalDate from;
  private final @Nullable LocalDate until;
  private final List<Drawn> grids;
  private final Map<UUID, GridRef> byId;
  private final List<Boundary> boundaries;
  private final AreaIndex gridIndex;
  private final AreaIndex districts;
  private final AreaIndex towns;
  private final AreaIndex villages;

  /**
   * Builds the map.
   *
   * @param grids in order of their codes
   * @param from first day on which this map holds
   * @param until first day on which another map holds
   */
  GridMap(
      long version,
      LocalDate from,
      @Nullable LocalDate until,
      List<Drawn> grids,
      List<Boundary> boundaries) {
    this.version = version;
    this.from = from;
    this.until = until;
    this.grids = List.copyOf(grids);
    this.byId =
        grids.stream().map(Drawn::grid).collect(Collectors.toMap(GridRef::id, grid -> grid));
    this.boundaries = List.copyOf(boundaries);
    List<Area> areas = new ArrayList<>(grids.size());
    for (Drawn drawn : grids) {
      areas.add(new Area(areas.size(), drawn.shape(), drawn.rank()));
    }
    this.gridIndex = AreaIndex.of(areas);
    this.districts = index(DivisionLevel.DISTRICT);
    this.towns = index(DivisionLevel.TOWNSHIP);
    this.villages = index(DivisionLevel.VILLAGE);
  }

  private AreaIndex index(DivisionLevel level) {
    List<Area> areas = new ArrayList<>();
    for (int i = 0; i < boundaries.size(); i++) {
      if (boundaries.get(i).level() == level) {
        areas.add(new Area(i, boundaries.get(i).shape(), 0));
      }
    }
    return AreaIndex.of(areas);
  }

  boolean shows(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }

  /**
   * Names the state of the map; changes whenever a shape, a name or the day's set of grids does.
   */
  String name() {
    return version + "-" + from;
  }

  long version() {
    return version;
  }

  List<Drawn> grids() {
    return grids;
  }

  Optional<GridRef> find(UUID id) {
    return Optional.ofNullable(byId.get(id));
  }

  List<Boundary> boundaries() {
    return boundaries;
  }

  Optional<GridRef> covering(Point point) {
    int found = gridIndex.covering(point.longitude(), point.latitude());
    return found == AreaIndex.NONE ? Optional.empty() : Optional.of(grids.get(found).grid());
  }

  List<GridRef> allCovering(Point point) {
    return Arrays.stream(gridIndex.allCovering(point.longitude(), point.latitude()))
        .mapToObj(found -> grids.get(found).grid())
        .toList();
  }

  Place place(Point point) {
    Optional<GridRef> grid = covering(point);
    UUID town = grid.map(GridRef::town).or(() -> unit(towns, point)).orElse(null);
    UUID village = unit(villages, point).orElse(null);
    boolean inside =
        districts.size() == 0
            || districts.covering(point.longitude(), point.latitude()) != AreaIndex.NONE;
    return new Place(grid, town, village, inside);
  }

  Optional<UUID> townOf(Point point) {
    return Optional.ofNullable(place(point).town());
  }

  private Optional<UUID> unit(AreaIndex index, Point point) {
    int found = index.covering(point.longitude(), point.latitude());
    return found == AreaIndex.NONE
        ? Optional.empty()
        : Optional.ofNullable(boundaries.get(found).unit());
  }
}
