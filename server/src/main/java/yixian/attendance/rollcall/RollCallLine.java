package yixian.attendance.rollcall;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.secondment.Named;

/**
 * 点名一行 · A call in the list.
 *
 * @param endedAt null as long as it runs
 */
public record RollCallLine(
    UUID id,
    String name,
    CallPurpose purpose,
    String purposeName,
    Named unit,
    String calledBy,
    String audience,
    Instant calledAt,
    Instant dueAt,
    @Nullable Instant endedAt,
    CallFigures figures) {}
