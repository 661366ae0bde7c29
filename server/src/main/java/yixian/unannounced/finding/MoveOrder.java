package yixian.unannounced.finding;

import org.jspecify.annotations.Nullable;

/** 办理 · One move on a finding as it was seen. */
public record MoveOrder(Move move, int version, @Nullable String note) {}
