package yixian.selection.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.GradeSource;
import yixian.selection.rule.Assessment;

/**
 * 推荐单 · A nomination as one reader sees it.
 *
 * @param grades what his assessments found, told to him and locked; null where the reader does not
 *     keep the whole district
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
    @Nullable List<GradeSource.Locked> grades,
    @Nullable String override,
    @Nullable UUID approval,
    boolean mayMend,
    boolean mayWithdraw) {}
