package yixian.tasklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.grid.Duties;
import yixian.grid.Duty;
import yixian.grid.DutyRole;
import yixian.grid.Grid;
import yixian.grid.GridQuery;
import yixian.grid.GridRef;
import yixian.grid.Grids;
import yixian.grid.Place;
import yixian.kernel.Days;
import yixian.kernel.Point;

/**
 * 拆分 · Finds the grid of each item, and in each grid who serves there today.
 *
 * <p>An address that names a village of several grids tells no grid: such an item waits until a
 * person places it, for a wrong grid costs somebody a walk. In a grid its staff take turns; where
 * it has none, the seconded official, then its leader.
 */
@Component
class Splitting {

  private static final List<DutyRole> TAKERS =
      List.of(DutyRole.STAFF, DutyRole.SECONDEE, DutyRole.LEADER);

  private final Grids grids;
  private final Duties duties;
  private final Clock clock;

  Splitting(Grids grids, Duties duties, Clock clock) {
    this.grids = grids;
    this.duties = duties;
    this.clock = clock;
  }

  /** 落点 · Where an item lies, as far as it can be told. */
  record Spot(
      @Nullable Point point, @Nullable UUID grid, @Nullable UUID unit, @Nullable UUID town) {

    private static Spot in(@Nullable Point point, GridRef grid) {
      return new Spot(point, grid.id(), grid.unit(), grid.town());
    }
  }

  /** Places many items against the same map. */
  Placing placing() {
    LocalDate today = Days.today(clock);
    Map<String, Long> perVillage =
        grids.list(GridQuery.on(today)).stream()
            .collect(Collectors.groupingBy(Grid::division, Collectors.counting()));
    return new Placing(perVillage);
  }

  final class Placing {
    private final Map<String, Long> perVillage;
    private final Map<String, Spot> named = new HashMap<>();

    private Placing(Map<String, Long> perVillage) {
      this.perVillage = perVillage;
    }

    Spot of(NewItem item) {
      Point point = item.point();
      return point == null
          ? named.computeIfAbsent(String.valueOf(item.address()), this::byWords)
          : at(point);
    }

    private Spot at(Point point) {
      Place place = grids.place(point);
      return place
          .grid()
          .map(grid -> Spot.in(point, grid))
          .orElseGet(() -> new Spot(point, null, place.village(), place.town()));
    }

    private Spot byWords(String address) {
      Optional<Place> found = grids.named(address).map(grids::place);
      if (found.isEmpty()) {
        return new Spot(null, null, null, null);
      }
      Place place = found.get();
      return place
          .grid()
          .filter(grid -> address.contains(grid.name()) || alone(grid))
          .map(grid -> Spot.in(null, grid))
          .orElseGet(() -> new Spot(null, null, place.village(), place.town()));
    }

    private boolean alone(GridRef grid) {
      return perVillage.getOrDefault(grid.division(), 0L) == 1;
    }
  }

  Spot inGrid(Grid grid) {
    return Spot.in(null, grid.ref());
  }

  /** Who serves today in each of the grids, those who take items first. */
  Map<UUID, List<UUID>> serving(Collection<UUID> wanted) {
    Map<UUID, List<Duty>> all =
        duties.on(wanted, Days.today(clock)).stream()
            .filter(duty -> TAKERS.contains(duty.role()))
            .collect(Collectors.groupingBy(Duty::grid));
    Map<UUID, List<UUID>> serving = new HashMap<>();
    all.forEach((grid, those) -> serving.put(grid, first(those)));
    return serving;
  }

  private static List<UUID> first(List<Duty> duties) {
    DutyRole best =
        duties.stream()
            .map(Duty::role)
            .min(Comparator.comparing(TAKERS::indexOf))
            .orElse(DutyRole.LEADER);
    return duties.stream()
        .filter(duty -> duty.role() == best)
        .map(Duty::person)
        .distinct()
        .sorted()
        .toList();
  }

  /** Who could take an item over: whoever serves in a grid of the town, with that grid. */
  Map<UUID, UUID> takers(@Nullable UUID town, @Nullable UUID grid) {
    LocalDate today = Days.today(clock);
    List<UUID> around =
        town == null
            ? grid == null ? List.of() : List.of(grid)
            : grids.list(new GridQuery(today, town, null, null)).stream().map(Grid::id).toList();
    Map<UUID, UUID> takers = new HashMap<>();
    duties.on(around, today).stream()
        .filter(duty -> TAKERS.contains(duty.role()))
        .forEach(duty -> takers.putIfAbsent(duty.person(), duty.grid()));
    return takers;
  }
}
