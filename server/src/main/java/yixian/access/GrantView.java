package yixian.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A grant as administrators see it, with names. */
record GrantView(
    UUID id,
    String role,
    String roleName,
    ScopeKind scope,
    List<Named> units,
    LocalDate from,
    @Nullable LocalDate until) {

  static GrantView of(Grant grant, String roleName, Map<UUID, String> names) {
    return new GrantView(
        grant.id(),
        grant.role(),
        roleName,
        grant.scope(),
        grant.units().stream()
            .map(unit -> new Named(unit, names.getOrDefault(unit, unit.toString())))
            .toList(),
        grant.from(),
        grant.until());
  }
}
