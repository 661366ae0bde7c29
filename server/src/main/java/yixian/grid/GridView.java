package yixian.grid;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A grid as the list shows it.
 *
 * @param leader today's, with the name
 * @param note points out a size beyond the advised one
 */
record GridView(
    UUID id,
    String code,
    String name,
    GridKind kind,
    GridLevel level,
    GridNames.Named unit,
    GridNames.@Nullable Named town,
    String division,
    @Nullable UUID parent,
    @Nullable Integer households,
    GridNames.@Nullable Named leader,
    int staffCount,
    @Nullable String note,
    int version,
    LocalDate from,
    @Nullable LocalDate until) {}
