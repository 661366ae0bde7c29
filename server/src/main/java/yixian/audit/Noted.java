package yixian.audit;

import org.jspecify.annotations.Nullable;

/**
 * A deed as the log keeps it, for rooms whose records must agree with the log.
 *
 * @param detail JSON text, as it was noted
 * @param seq its place in the chain; null while it waits to be sealed
 * @param sound whether it still fits the hash that follows from the record before it
 */
public record Noted(String detail, @Nullable Long seq, boolean sound) {}
