package yixian.grid;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.kernel.Scope;
import yixian.kernel.Titles;

/** Tells rooms that count how grids are called. */
@Component
class GridTitles implements Titles {

  private final Grids grids;

  GridTitles(Grids grids) {
    this.grids = grids;
  }

  @Override
  public String kind() {
    return "grid";
  }

  @Override
  public Map<UUID, Title> titles(Scope scope, Collection<UUID> ids) {
    return grids.find(ids).stream()
        .collect(Collectors.toMap(Grid::id, grid -> new Title(grid.code(), grid.name())));
  }
}
