package yixian.issue.intake.unplaced;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 待定位来件 · A report without a place, as the one who brought it may know it.
 *
 * @param code of the issue that it became
 * @param reason why it was dropped
 */
public record Kept(
    UUID id, UnplacedState state, Instant at, @Nullable String code, @Nullable String reason) {}
