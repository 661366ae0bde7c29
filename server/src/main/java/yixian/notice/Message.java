package yixian.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 通知 · What one reader sees.
 *
 * @param link a path of our own pages, or null
 * @param readAt when this reader read it, or null
 */
public record Message(
    UUID id,
    Instant at,
    String title,
    String text,
    @Nullable String link,
    @Nullable Instant readAt) {}
