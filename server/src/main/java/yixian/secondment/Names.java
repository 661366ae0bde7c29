package yixian.secondment;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.directory.People;
import yixian.directory.Units;
import yixian.grid.Grid;
import yixian.grid.Grids;

/** 称谓 · How units, people and grids are called; their own rooms know. */
@Component
public class Names {

  private final Units units;
  private final People people;
  private final Grids grids;

  Names(Units units, People people, Grids grids) {
    this.units = units;
    this.people = people;
    this.grids = grids;
  }

  public Named unit(UUID id) {
    return new Named(id, units.name(id));
  }

  public Named person(UUID id) {
    return new Named(id, people.name(id));
  }

  /** Names by person; unknown people are absent. */
  public Map<UUID, String> people(Collection<UUID> ids) {
    return people.names(ids);
  }

  /** Names by grid. */
  public Map<UUID, String> grids(Collection<UUID> ids) {
    return grids.find(ids).stream().collect(Collectors.toMap(Grid::id, Grid::name));
  }

  public @Nullable Named gridOrNull(@Nullable UUID id) {
    return id == null ? null : new Named(id, grids.find(id).map(Grid::name).orElse("（已撤销的网格）"));
  }
}
