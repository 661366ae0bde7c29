package yixian.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 会话 · One sign-in on one device.
 *
 * @param method how the person proved himself: password, password and code, passkey, or another
 *     house's word (OIDC)
 */
public record Session(
    UUID id,
    UUID account,
    @Nullable UUID device,
    Instant createdAt,
    Instant lastSeen,
    Instant expiresAt,
    @Nullable String address,
    @Nullable String agent,
    String method) {}
