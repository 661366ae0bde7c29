package yixian.unannounced.finding;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.unannounced.Aspect;

/**
 * 问题筛选 · Which findings a figure counts.
 *
 * @param open whether it has not been ended
 */
record FindingQuery(
    @Nullable UUID round, @Nullable Aspect aspect, @Nullable State state, @Nullable Boolean open) {}
