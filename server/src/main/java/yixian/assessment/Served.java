package yixian.assessment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 任职 · Who is measured, and where he serves.
 *
 * @param since the first day of the service
 */
public record Served(
    UUID placement, UUID person, @Nullable UUID grid, UUID hostUnit, LocalDate since) {}
