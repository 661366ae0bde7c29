package yixian.attendance.rollcall;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 点到我的 · A call as who is called sees it: who calls, why, on what basis, until when.
 *
 * @param answeredAt null as long as there is no answer
 */
public record MyCall(
    UUID id,
    String name,
    String purposeName,
    String basis,
    String calledBy,
    Instant calledAt,
    Instant dueAt,
    @Nullable Instant answeredAt) {}
