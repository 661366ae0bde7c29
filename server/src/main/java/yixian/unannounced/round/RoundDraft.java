package yixian.unannounced.round;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.planner.draw.Rule;

/**
 * 设立轮次 · What is drawn, how many, who goes, and when.
 *
 * @param town every town where null
 * @param places drawn in all, or in each layer
 * @param again whether those drawn in earlier rounds take part, which needs a reason
 * @param agreed the public extra that will be mixed in, in words; none where null
 * @param each how many inspectors go together
 * @param mendDays working days to put right what was found, after the time to answer
 */
public record RoundDraft(
    @Nullable UUID owner,
    @Nullable String title,
    @Nullable String basis,
    @Nullable Drawing kind,
    @Nullable Layer layer,
    Rule.@Nullable Spread spread,
    int places,
    boolean again,
    @Nullable String againWhy,
    @Nullable String agreed,
    @Nullable UUID town,
    @Nullable LocalDate visitFrom,
    @Nullable LocalDate visitUntil,
    int each,
    int mendDays,
    @Nullable List<UUID> inspectors) {}
