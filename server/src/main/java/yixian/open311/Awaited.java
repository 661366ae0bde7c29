package yixian.open311;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which key brought a report that waits for its place, for which of its users, with which links.
 */
record Awaited(UUID token, UUID key, @Nullable String account, List<String> media, Instant at) {}
