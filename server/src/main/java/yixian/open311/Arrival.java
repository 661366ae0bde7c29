package yixian.open311;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which key brought an issue, for which of its users, with which links. */
public record Arrival(
    UUID issue, String code, UUID key, @Nullable String account, List<String> media, Instant at) {}
