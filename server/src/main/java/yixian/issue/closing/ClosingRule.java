package yixian.issue.closing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 结案标准 · One edition for one class.
 *
 * @param proposal of a look-back, by which it came about
 */
public record ClosingRule(
    UUID category, int version, String text, @Nullable UUID proposal, Instant at, String by) {}
