package yixian.tasklist.offer;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 待申用 · What a grid, or a unit for itself, asks of an offer.
 *
 * @param asker the unit that asks; that of the grid where one is named
 */
public record NewUse(
    @Nullable UUID asker,
    @Nullable UUID grid,
    int quantity,
    @Nullable String purpose,
    @Nullable LocalDate wantedOn) {}
