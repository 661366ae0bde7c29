package yixian.signal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 反映 · What a mentor or the host has to say of somebody's service. */
record Word(@Nullable UUID placement, @Nullable String text) {}
