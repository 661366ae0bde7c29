package yixian.inspection.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 立专项行动 · What is checked, why, by which standard.
 *
 * @param standard the version in force on the first day is taken, and kept to the end
 * @param measure in what targets are measured, such as 平方米
 * @param share how many in a hundred are checked by two raters
 * @param term how many working days there are to put a finding right
 * @param rehearsal tried out: counted nowhere, and can be wiped
 */
public record CampaignDraft(
    @Nullable UUID owner,
    @Nullable String title,
    @Nullable String purpose,
    @Nullable String basis,
    @Nullable LocalDate begins,
    @Nullable LocalDate ends,
    @Nullable UUID standard,
    @Nullable String measure,
    int share,
    int term,
    boolean rehearsal) {}
