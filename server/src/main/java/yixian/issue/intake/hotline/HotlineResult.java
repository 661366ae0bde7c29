package yixian.issue.intake.hotline;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;

/**
 * 收表结果 · What came, or would come, of a hotline's sheet.
 *
 * @param brought the sheet, by which its issues are found; null where nothing was taken in
 * @param good rows that are taken in
 * @param unclassed how many of them wait for a class
 * @param unplaced which of them wait for a person who finds their place, and why
 */
public record HotlineResult(
    @Nullable UUID brought,
    int rows,
    int good,
    int known,
    int bad,
    int unclassed,
    List<Fault> unplaced,
    List<Fault> faults) {}
