package yixian.officials.pool;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 建库 · What is told to open a pool.
 *
 * @param purpose 用途
 * @param applyUntil the last day of offers; for substitutes only
 * @param until the last day of the pool, after which its names are deleted
 */
public record PoolDraft(
    @Nullable PoolKind kind,
    @Nullable String name,
    @Nullable String purpose,
    @Nullable LocalDate applyUntil,
    @Nullable LocalDate until) {}
