package yixian.outreach;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 编制宣传活动 · What is told to whom, by which unit.
 *
 * @param audience a group, such as 企业职工; never persons
 * @param asks whether residents may ask online
 */
public record CampaignDraft(
    @Nullable UUID owner,
    @Nullable String title,
    @Nullable String topic,
    @Nullable String audience,
    @Nullable LocalDate begins,
    @Nullable LocalDate ends,
    boolean asks) {}
