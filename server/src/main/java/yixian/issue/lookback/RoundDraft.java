package yixian.issue.lookback;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.planner.draw.Rule;

/**
 * 设立回头看 · Which closed issues, how many of them, and who looks.
 *
 * @param category and all below it; every category where null
 * @param town every town where null
 * @param places drawn in all, or in each stratum
 * @param again whether issues drawn in earlier rounds take part
 * @param agreed the public extra that will be mixed in, in words; none where null
 * @param reviewersEach how many look at each issue
 */
public record RoundDraft(
    @Nullable UUID owner,
    @Nullable String title,
    @Nullable LocalDate closedFrom,
    @Nullable LocalDate closedUntil,
    @Nullable UUID category,
    @Nullable UUID town,
    @Nullable Layer layer,
    Rule.@Nullable Spread spread,
    int places,
    boolean again,
    @Nullable String agreed,
    @Nullable UUID reviewGroup,
    int reviewersEach) {}
