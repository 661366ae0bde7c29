package yixian.tasklist.clearing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 立专题 · What is to be brought to zero.
 *
 * @param object what the objects are, such as 河道
 * @param measure in what they are measured, such as 公里
 */
public record ClearingDraft(
    @Nullable UUID owner,
    @Nullable String title,
    @Nullable String basis,
    @Nullable String object,
    @Nullable String measure,
    @Nullable LocalDate due) {}
