package yixian.selection.nomination;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 推荐表 · Whom a unit nominates, and why.
 *
 * @param override why, although a condition of the batch is not met
 */
public record NominationDraft(
    @Nullable UUID person, @Nullable String reason, @Nullable String override) {}
