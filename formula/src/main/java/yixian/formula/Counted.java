package yixian.formula;

import org.jspecify.annotations.Nullable;

/** 所数之事 · Records of a kind that a condition picks; each figure opens into these. */
public record Counted(String kind, @Nullable Condition where) {}
