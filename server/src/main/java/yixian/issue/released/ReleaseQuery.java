package yixian.issue.released;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the released issues; what is null does not narrow.
 *
 * @param categories any of these
 * @param open whether somebody still has to do something
 */
public record ReleaseQuery(
    @Nullable List<UUID> categories,
    @Nullable Boolean open,
    @Nullable Instant reportedFrom,
    @Nullable Instant reportedTo,
    @Nullable Instant changedAfter,
    @Nullable Instant changedBefore,
    int offset,
    int limit) {}
