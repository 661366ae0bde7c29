package yixian.secondment.placement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 在岗 · Where somebody serves, for rooms that build upon it.
 *
 * @param to the last day of the term
 */
public record Serving(
    UUID placement,
    UUID batch,
    UUID person,
    UUID homeUnit,
    UUID hostUnit,
    @Nullable UUID grid,
    LocalDate from,
    LocalDate to) {}
