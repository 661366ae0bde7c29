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
 *
 * <p>A grant for one's own unit (本单位, with or without those below) ends with the post: a unit in
 * which the person has served and serves no longer counts no more. One for units named by the
 * administrator (指定单位) ends by its own date.
 */
@Component
class Scopes {

  private final ObjectProvider<Territory> territories;

  Scopes(ObjectProvider<Territory> territories) {
    this.territories = territories;
  }

  Map<String, Scope> reach(List<Grant> grants, @Nullable UUID person) {
    Map<String, Scope> reach = new HashMap<>();
    Set<UUID> left = left(grants, person);
    for (Grant grant : grants) {
      Scope scope = scope(grant, person, left);
      for (String permission : grant.permissions()) {
        reach.merge(permission, scope, Scopes::unite);
      }
    }
    return reach;
  }

  /** The units in which the person has served and serves no longer. */
  Set<UUID> left(@Nullable UUID person) {
    Set<UUID> all = new HashSet<>();
    if (person != null) {
      territories.forEach(territory -> all.addAll(territory.unitsLeft(person)));
    }
    return all;
  }

  /** Whether the person serves in one of the units, or will. */
  boolean serves(UUID person, Set<UUID> units) {
    return territories.stream()
        .flatMap(territory -> territory.unitsOf(person).stream())
        .anyMatch(units::contains);
  }

  private Set<UUID> left(List<Grant> grants, @Nullable UUID person) {
    boolean byPost = grants.stream().anyMatch(grant -> byPost(grant.scope()));
    return byPost ? left(person) : Set.of();
  }

  private static boolean byPost(ScopeKind kind) {
    return kind == ScopeKind.UNIT || kind == ScopeKind.UNIT_AND_BELOW;
  }

  private Scope scope(Grant grant, @Nullable UUID person, Set<UUID> left) {
    return switch (grant.scope()) {
      case ALL -> new Scope(true, Set.of(), Set.of(), person);
      case UNITS -> new Scope(false, Set.copyOf(grant.units()), Set.of(), person);
      case UNIT -> new Scope(false, Set.copyOf(still(grant.units(), left)), Set.of(), person);
      case UNIT_AND_BELOW -> new Scope(false, below(still(grant.units(), left)), Set.of(), person);
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

  private static List<UUID> still(List<UUID> units, Set<UUID> left) {
    return units.stream().filter(unit -> !left.contains(unit)).toList();
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
