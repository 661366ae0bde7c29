package yixian.issue.deduction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 认定 · A fact of an issue for which a unit loses points.
 *
 * @param evidence by which the fact is known again
 * @param due the deadline that passed, where that is the fact
 * @param at when it happened; null where it has not ended yet
 * @param said what was written then
 */
record Found(
    Kind kind,
    UUID unit,
    UUID issue,
    String code,
    String evidence,
    @Nullable Instant due,
    @Nullable Instant at,
    @Nullable String said) {}
