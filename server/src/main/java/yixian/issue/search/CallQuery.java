package yixian.issue.search;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.issue.Verdict;

/**
 * 查吹哨 · What was called within a time, by whom, whom, and how it was rated last.
 *
 * @param unit called
 */
record CallQuery(
    Instant from,
    Instant until,
    @Nullable UUID caller,
    @Nullable UUID unit,
    @Nullable Verdict verdict) {}
