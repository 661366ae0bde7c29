package yixian.care;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yixian.grid.Duties;
import yixian.grid.Duty;
import yixian.grid.DutyRole;
import yixian.grid.Grid;
import yixian.grid.GridQuery;
import yixian.grid.GridRef;
import yixian.grid.Grids;
import yixian.kernel.Point;

/**
 * 落格派人 · Finds the grid of a household by its place or by the grid's name or code, and gives it to
 * who has the fewest of the staff and seconded officials that serve there; to the leader where
 * there are none.
 */
final class Placing {

  private static final Set<DutyRole> VISITORS = Set.of(DutyRole.STAFF, DutyRole.SECONDEE);

  private final Grids grids;
  private final Map<UUID, GridRef> byId = new HashMap<>();
  private final Map<String, GridRef> byCode = new HashMap<>();
  private final Map<String, List<GridRef>> byName;
  private final Map<UUID, List<UUID>> serving = new HashMap<>();
  private final Map<UUID, Integer> held;

  Placing(Grids grids, Duties duties, LocalDate today, Map<UUID, Integer> held) {
    this.grids = grids;
    this.held = new HashMap<>(held);
    List<GridRef> all = grids.list(GridQuery.on(today)).stream().map(Grid::ref).toList();
    all.forEach(grid -> byId.put(grid.id(), grid));
    all.forEach(grid -> byCode.put(grid.code(), grid));
    byName = all.stream().collect(Collectors.groupingBy(GridRef::name));
    duties.on(today).stream()
        .collect(Collectors.groupingBy(Duty::grid))
        .forEach((grid, those) -> serving.put(grid, visitors(those)));
  }

  private static List<UUID> visitors(Collection<Duty> duties) {
    List<UUID> visitors = people(duties, VISITORS);
    return visitors.isEmpty() ? people(duties, Set.of(DutyRole.LEADER)) : visitors;
  }

  private static List<UUID> people(Collection<Duty> duties, Set<DutyRole> roles) {
    return duties.stream()
        .filter(duty -> roles.contains(duty.role()))
        .map(Duty::person)
        .distinct()
        .sorted()
        .toList();
  }

  Optional<GridRef> at(Point point) {
    return grids.covering(point);
  }

  Optional<GridRef> of(UUID grid) {
    return Optional.ofNullable(byId.get(grid));
  }

  /** The grid of this code, or the only one of this name. */
  Optional<GridRef> named(String word) {
    List<GridRef> alike = byName.getOrDefault(word, List.of());
    return Optional.ofNullable(byCode.get(word))
        .or(() -> alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty());
  }

  /** Whose turn it is in the grid; null where nobody serves there. */
  @Nullable UUID turn(UUID grid) {
    Optional<UUID> next =
        serving.getOrDefault(grid, List.of()).stream()
            .min(Comparator.comparing(person -> held.getOrDefault(person, 0)));
    next.ifPresent(person -> held.merge(person, 1, Integer::sum));
    return next.orElse(null);
  }

  /** Who may visit in the grid. */
  List<UUID> serving(UUID grid) {
    return serving.getOrDefault(grid, List.of());
  }
}
