package yixian.tasklist;

import org.jspecify.annotations.Nullable;

/**
 * 清单指令 · Sends or ends a list.
 *
 * @param version the version that he has before him
 * @param despite why it goes out although the same people are being asked
 */
public record ListOrder(ListMove move, int version, @Nullable String despite) {}
