package yixian.issue.released;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.issue.State;

/**
 * 公开的进展 · A step of which residents are told, in words of the house.
 *
 * @param words the name of the step, with the unit where it goes to one
 * @param reason what a member of staff wrote, masked; for whoever brought the issue, not for
 *     strangers
 */
public record ReleasedStep(
    UUID issue,
    String code,
    int seq,
    State state,
    Instant at,
    String words,
    @Nullable String reason) {}
