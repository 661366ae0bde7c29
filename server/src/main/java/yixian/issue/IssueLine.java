package yixian.issue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Point;

/**
 * 事件行 · An issue as a list shows it.
 *
 * @param area the town
 * @param unit the unit in charge
 * @param photos how many
 * @param putRightBy the day by which a bad rating is to be put right
 */
public record IssueLine(
    UUID id,
    String code,
    String summary,
    IssueSheet.@Nullable CategoryRef category,
    State state,
    String stateName,
    Channel channel,
    String channelName,
    Instant reportedAt,
    @Nullable String address,
    Point point,
    @Nullable Named grid,
    @Nullable Named unit,
    @Nullable Named area,
    @Nullable Instant deadline,
    @Nullable Stage stage,
    Light light,
    int urgings,
    int photos,
    boolean supervised,
    boolean returnAsked,
    boolean extensionAsked,
    boolean reopenAsked,
    boolean callBackDue,
    @Nullable Instant putRightBy,
    @Nullable Integer rating,
    int version) {}
