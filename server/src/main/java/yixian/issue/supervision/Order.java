package yixian.issue.supervision;

import org.jspecify.annotations.Nullable;

/**
 * 督办指令 · One move asked for.
 *
 * @param version of the order seen
 * @param text the answer, or the reason
 * @param days working days for the next answer, where it is insisted on
 */
record Order(Move move, int version, @Nullable String text, @Nullable Integer days) {}
