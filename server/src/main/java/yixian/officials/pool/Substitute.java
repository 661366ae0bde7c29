package yixian.officials.pool;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 替补人选 · Somebody who offered himself and was screened.
 *
 * @param unit where he worked when he offered
 * @param statement what he said of himself
 * @param reason why he was admitted
 */
public record Substitute(
    UUID person,
    @Nullable UUID unit,
    Pool pool,
    @Nullable String statement,
    @Nullable String reason) {}
