package yixian.tasklist.offer;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 待登记的资源 · What a unit offers.
 *
 * @param owner the unit that offers it and is asked
 * @param ends the day after the last
 */
public record OfferDraft(
    @Nullable UUID owner,
    @Nullable OfferKind kind,
    @Nullable String title,
    @Nullable String detail,
    int quantity,
    @Nullable String measure,
    @Nullable LocalDate begins,
    @Nullable LocalDate ends) {}
