package yixian.secondment.post;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 岗位草案 · What is told to offer a post.
 *
 * @param grid where it is served, for posts in a grid
 * @param project the project it serves, by name
 */
public record PostDraft(
    @Nullable PostKind kind,
    @Nullable UUID hostUnit,
    @Nullable UUID grid,
    @Nullable String project,
    @Nullable String title,
    @Nullable String duties,
    @Nullable Wish wish,
    @Nullable Integer places,
    @Nullable Boolean mustFill,
    @Nullable Integer mentorSlots) {}
