package yixian.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import yixian.kernel.Scope;

/**
 * Computes what each permission reaches, from the grants of today.
 *
 * <p>Permission by permission: two roles that both allow dispatching unite their scopes for
 * dispatching; a role that only lets look never widens it. Everyone always reaches what is his own.
 */
@Component
class Scopes {

  private final ObjectProvider<Territory> territories;

  Scopes(ObjectProvider<Territory> territories) {
    this.territories = territories;
  }

  Map<String, Scope> reach(List<Grant> grants, @Nullable UUID person) {
    Map<String, Scope> reach = new HashMap<>();
    for (Grant grant : grants) {
      Scope scope = scope(grant, person);
      for (String permission : grant.permissions()) {
        reach.merge(permission, scope, Scopes::unite);
      }
    }
    return reach;
  }

  private Scope scope(Grant grant, @Nullable UUID person) {
    return switch (grant.scope()) {
      case ALL -> new Scope(true, Set.of(), Set.of(), person);
      case UNITS, UNIT -> new Scope(false, Set.copyOf(grant.units()), Set.of(), person);
      case UNIT_AND_BELOW -> new Scope(false, below(grant.units()), Set.of(), person);
      case SELF -> new Scope(false, Set.of(), Set.of(), person);
      case GRIDS -> new Scope(false, Set.of(), person == null ? Set.of() : grids(person), person);
    };
  }

  static Scope unite(Scope a, Scope b) {
    Set<UUID> units = new HashSet<>(a.units());
    units.addAll(b.units());
    Set<UUID> grids = new HashSet<>(a.grids());
    grids.addAll(b.grids());
    return new Scope(
        a.everything() || b.everything(),
        units,
        grids,
        a.person() == null ? b.person() : a.person());
  }

  private Set<UUID> below(List<UUID> units) {
    Set<UUID> all = new HashSet<>(units);
    territories.forEach(territory -> all.addAll(territory.unitsBelow(units)));
    return all;
  }

  private Set<UUID> grids(UUID person) {
    Set<UUID> all = new HashSet<>();
    territories.forEach(territory -> all.addAll(territory.gridsOf(person)));
    return all;
  }
}
