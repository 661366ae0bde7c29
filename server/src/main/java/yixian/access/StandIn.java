package yixian.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 代办 · The substitute acts for the principal with the named permissions, from a day, until a day.
 */
record StandIn(
    UUID id,
    UUID principal,
    String principalName,
    UUID substitute,
    String substituteName,
    List<String> permissions,
    LocalDate from,
    LocalDate until,
    String reason,
    Instant createdAt,
    @Nullable Instant endedAt) {}
