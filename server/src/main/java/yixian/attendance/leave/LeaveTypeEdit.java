package yixian.attendance.leave;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 类别修改 · A kind of leave as the organisation department wants it.
 *
 * @param version the version seen
 */
public record LeaveTypeEdit(
    int version,
    @Nullable String basis,
    @Nullable Counting counting,
    boolean reasonNeeded,
    @Nullable Integer mostDays,
    int shortDays,
    boolean enabled,
    @Nullable List<Tier> tiers) {}
