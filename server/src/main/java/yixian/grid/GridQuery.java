package yixian.grid;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which grids to list.
 *
 * @param asOf those in force on this day
 * @param unit run by this unit, or lying in its town
 * @param division those whose division code begins with these digits
 */
public record GridQuery(
    LocalDate asOf, @Nullable UUID unit, @Nullable GridKind kind, @Nullable String division) {

  public static GridQuery on(LocalDate day) {
    return new GridQuery(day, null, null, null);
  }
}
