package yixian.talent.follow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 跟踪一行 · A follow-up as a reader sees it.
 *
 * @param homeUnit whose part it is to look
 * @param state in words: 未到期, 待跟踪, 已逾期, 已登记
 */
public record FollowUpLine(
    UUID id,
    UUID placement,
    String person,
    String homeUnit,
    String batch,
    int number,
    LocalDate due,
    String state,
    boolean overdue,
    @Nullable String post,
    @Nullable String outcomeName,
    @Nullable String said,
    @Nullable Instant doneAt,
    @Nullable String doneBy,
    boolean mayRecord,
    int version) {}
