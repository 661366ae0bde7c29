package yixian.issue.intake.past;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;

/**
 * 导入结果 · What came of a sheet: all sound rows, or nothing.
 *
 * @param brought the import, by which its cases are found; null where nothing was taken in
 * @param faults the first of all that hinder
 */
public record PastResult(
    @Nullable PastImport brought,
    int rows,
    int taken,
    int known,
    int bad,
    int faultsInAll,
    List<Fault> faults) {}
