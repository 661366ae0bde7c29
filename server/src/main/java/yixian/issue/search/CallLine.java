package yixian.issue.search;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.issue.Named;
import yixian.issue.State;

/**
 * 子事件行 · What one unit was called for.
 *
 * @param verdict the last one
 */
record CallLine(
    UUID id,
    String code,
    String task,
    @Nullable Named caller,
    @Nullable Named unit,
    State state,
    String stateName,
    Instant calledAt,
    @Nullable Instant deadline,
    @Nullable String verdict) {}
