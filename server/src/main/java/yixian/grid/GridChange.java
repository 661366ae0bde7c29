package yixian.grid;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What shall be different about a grid; what is left out stays. The code never changes: end the
 * grid ({@link Endings}), found another.
 *
 * @param withoutParent whether it shall lie below no other grid
 */
public record GridChange(
    int version,
    @Nullable String name,
    @Nullable GridKind kind,
    @Nullable GridLevel level,
    @Nullable UUID unit,
    @Nullable UUID town,
    @Nullable String division,
    @Nullable UUID parent,
    @Nullable Boolean withoutParent,
    @Nullable Integer households) {

  Grid applyTo(Grid grid) {
    return new Grid(
        grid.id(),
        grid.code(),
        or(name, grid.name()),
        or(kind, grid.kind()),
        or(level, grid.level()),
        or(unit, grid.unit()),
        town == null ? grid.town() : town,
        or(division, grid.division()),
        Boolean.TRUE.equals(withoutParent) ? null : parent == null ? grid.parent() : parent,
        households == null ? grid.households() : households,
        grid.from(),
        grid.until(),
        grid.version());
  }

  private static <T> T or(@Nullable T wanted, T present) {
    return wanted == null ? present : wanted;
  }
}
