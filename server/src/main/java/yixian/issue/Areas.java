package yixian.issue;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import yixian.grid.Place;

/** 区域 · The units in whose areas a place lies: town, village, and the one that runs its grid. */
public final class Areas {

  private Areas() {}

  public static Set<UUID> of(Place place) {
    Set<UUID> areas = new HashSet<>();
    place.grid().ifPresent(grid -> areas.add(grid.unit()));
    if (place.town() != null) {
      areas.add(place.town());
    }
    if (place.village() != null) {
      areas.add(place.village());
    }
    return areas;
  }
}
