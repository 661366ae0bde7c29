package yixian.approval.course;

import org.jspecify.annotations.Nullable;
import yixian.approval.State;

/** Which requests to list; null means any. */
record BoxQuery(
    Box box,
    @Nullable State state,
    @Nullable String kind,
    @Nullable String text,
    @Nullable String cursor,
    int limit) {}
