package yixian.talent.follow;

import org.jspecify.annotations.Nullable;

/**
 * 跟踪所见 · What a follow-up tells.
 *
 * @param post which the official holds now
 * @param said how he works there, and what should come next
 */
public record Finding(
    int version, @Nullable String post, @Nullable Outcome outcome, @Nullable String said) {}
