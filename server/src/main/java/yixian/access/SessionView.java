package yixian.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session as its owner and administrators see it. */
record SessionView(
    UUID id,
    UUID account,
    String login,
    String name,
    Instant createdAt,
    Instant lastSeen,
    @Nullable String address,
    @Nullable String agent,
    String method,
    boolean current) {}
