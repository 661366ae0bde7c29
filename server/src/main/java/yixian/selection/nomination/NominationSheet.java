package yixian.selection.nomination;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.selection.rule.Assessment;

/**
 * 推荐单 · A nomination as one reader sees it.
 *
 * @param approval the approval with its decision record; null where the reader may not open it
 * @param mayMend whether the reader may mend and send it again
 */
public record NominationSheet(
    NominationLine line,
    UUID batch,
    String batchName,
    String reason,
    @Nullable String filing,
    @Nullable LocalDate filedOn,
    @Nullable String leftFor,
    Assessment checks,
    @Nullable String override,
    @Nullable UUID approval,
    boolean mayMend,
    boolean mayWithdraw) {}
