package yixian.issue.search;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * 超期事件 · An open issue whose time is over, without what it says: a summary may name residents.
 *
 * @param category the path of its category
 */
@NamedInterface("live")
public record LiveOverdue(
    UUID id,
    String code,
    @Nullable String category,
    @Nullable String unit,
    @Nullable String town,
    Instant due,
    boolean supervised) {}
