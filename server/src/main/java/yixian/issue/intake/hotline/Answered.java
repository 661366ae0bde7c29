package yixian.issue.intake.hotline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 热线答复 · What goes back to the hotline of one number.
 *
 * @param code of the issue; none while its place is sought, and where it was dropped for want of
 *     one
 * @param state in words
 * @param text what was last said to the caller, else what was done
 * @param callBack what came of the call-back; that it is owed, where it still is; else nothing
 */
record Answered(
    String number,
    @Nullable String code,
    String state,
    @Nullable UUID unit,
    @Nullable String text,
    @Nullable Instant closed,
    @Nullable Integer level,
    @Nullable String callBack) {}
