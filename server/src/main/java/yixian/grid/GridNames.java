package yixian.grid;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.directory.People;
import yixian.directory.Units;

/** How units and people are called; their own room knows. */
@Component
class GridNames {

  private final Units units;
  private final People people;

  GridNames(Units units, People people) {
    this.units = units;
    this.people = people;
  }

  /** A unit as shown. */
  record Named(UUID id, String name) {}

  boolean knows(UUID unit) {
    return units.find(unit).isPresent();
  }

  Named unit(UUID id) {
    return new Named(id, units.name(id));
  }

  /** Names by person; unknown people are absent. */
  Map<UUID, String> people(Collection<UUID> ids) {
    return people.names(ids);
  }

  /**
   * Phones by person. Grid regulations have them published (for example Binzhou's, which names
   * grid, area, staff and phones); only people with a duty in a grid are asked for here.
   */
  Map<UUID, String> phones(Collection<UUID> ids) {
    return people.publishedPhones(ids);
  }

  /** The unit meant by an id or the district's code. */
  Optional<UUID> unit(String text) {
    try {
      return units.find(UUID.fromString(text)).map(unit -> unit.id());
    } catch (IllegalArgumentException e) {
      return units.findByCode(text).map(unit -> unit.id());
    }
  }
}
