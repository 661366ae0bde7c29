package yixian.notice.carrier;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 响铃设备 · A device that its owner lets be rung.
 *
 * @param session the sign-in on that device; where it is ended, so is the device
 * @param onlyEmergency whether nothing but calls to emergency duty rings here
 * @param seenAt when its owner last opened the page there
 * @param expiresAt when it is forgotten unless he opens it again
 * @param rungAt when a word last arrived, or null
 */
public record Device(
    UUID id,
    UUID session,
    String carrier,
    String name,
    boolean onlyEmergency,
    Instant madeAt,
    Instant seenAt,
    Instant expiresAt,
    @Nullable Instant rungAt) {}
