package yixian.journal.plan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 可勾的记录 · One record of the official's service that could stand for an item of the list.
 *
 * @param code its number, where it has one
 * @param on when it was written, where that is known
 */
public record Pointer(
    Evidence evidence,
    String evidenceName,
    UUID subject,
    @Nullable String code,
    String title,
    @Nullable Instant on) {}
