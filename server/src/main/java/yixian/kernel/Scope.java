package yixian.kernel;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 数据范围 · Which rows a person may touch with one permission.
 *
 * <p>A row is inside when the scope is everything, or one of the row's units is among {@code
 * units}, or its grid is among {@code grids}, or it is the person's own. Scopes of several roles
 * are united for the same permission only, so that a wide right to look never widens the right to
 * act.
 */
public record Scope(boolean everything, Set<UUID> units, Set<UUID> grids, @Nullable UUID person) {

  /** Sees nothing. */
  public static final Scope NOTHING = new Scope(false, Set.of(), Set.of(), null);

  /** Sees every row; for jobs of the house and for roles with the widest scope. */
  public static final Scope EVERYTHING = new Scope(true, Set.of(), Set.of(), null);

  public Scope {
    units = Set.copyOf(units);
    grids = Set.copyOf(grids);
  }

  /** Whether a row with these marks is inside. */
  public boolean covers(Set<UUID> rowUnits, @Nullable UUID grid, @Nullable UUID own) {
    return everything
        || rowUnits.stream().anyMatch(units::contains)
        || (grid != null && grids.contains(grid))
        || (own != null && own.equals(person));
  }
}
