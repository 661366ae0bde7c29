package yixian.issue;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.directory.Units;
import yixian.grid.Grid;
import yixian.grid.GridRef;
import yixian.grid.Grids;

/**
 * Names of units and grids for lists and sheets, from memory; those of grids that are not on
 * today's map are remembered for a minute.
 */
@Component
public class Names {

  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final int MOST = 100_000;

  private final Units units;
  private final Grids grids;
  private final Map<UUID, Known> known = new ConcurrentHashMap<>();

  private record Known(String name, long untilNanos) {}

  Names(Units units, Grids grids) {
    this.units = units;
    this.grids = grids;
  }

  /** The unit with its name; a unit that is gone keeps its id. */
  public Named unit(UUID id) {
    return new Named(id, units.name(id));
  }

  public @Nullable Named unitOrNull(@Nullable UUID id) {
    return id == null ? null : unit(id);
  }

  public @Nullable Named gridOrNull(@Nullable UUID id) {
    return id == null ? null : grid(id);
  }

  private Named grid(UUID id) {
    return new Named(id, grids.drawn(id).map(GridRef::name).orElseGet(() -> offTheMap(id)));
  }

  private String offTheMap(UUID id) {
    Known found = known.get(id);
    if (found == null || found.untilNanos() - System.nanoTime() < 0) {
      if (known.size() > MOST) {
        known.clear();
      }
      found =
          new Known(
              grids.find(id).map(Grid::name).orElse("（已撤销）"), System.nanoTime() + FRESH.toNanos());
      known.put(id, found);
    }
    return found.name();
  }
}
