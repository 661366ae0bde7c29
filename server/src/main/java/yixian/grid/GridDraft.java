package yixian.grid;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A grid to be founded.
 *
 * @param division that of the code's first twelve digits where left out
 * @param town found from the map where left out
 * @param from today where left out
 */
public record GridDraft(
    String code,
    String name,
    GridKind kind,
    @Nullable GridLevel level,
    UUID unit,
    @Nullable UUID town,
    @Nullable String division,
    @Nullable UUID parent,
    @Nullable Integer households,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {}
