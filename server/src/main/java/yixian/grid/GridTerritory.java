package yixian.grid;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.access.Territory;

/** Tells access which grids a person serves in today. */
@Component
class GridTerritory implements Territory {

  private final Duties duties;

  GridTerritory(Duties duties) {
    this.duties = duties;
  }

  @Override
  public Set<UUID> gridsOf(UUID person) {
    return duties.gridsOf(person);
  }
}
