package yixian.secondment.team;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 组队 · What is told of a team; its members follow from the placements.
 *
 * @param hostUnit told when it is founded only
 * @param leader 队长, a person placed there
 * @param branch 临时党支部
 * @param secretary 书记, where there is a branch
 */
public record TeamDraft(
    @Nullable UUID hostUnit,
    @Nullable String name,
    @Nullable UUID leader,
    @Nullable String branch,
    @Nullable UUID secretary) {}
