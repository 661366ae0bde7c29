package yixian.issue.intake.past;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;

/**
 * 试导入 · What would come of a sheet; nothing is written.
 *
 * @param good rows that would be taken in
 * @param known rows that were taken in before
 * @param faults the first of all
 * @param same when the very same file was taken in before
 */
record Trial(
    int rows,
    int good,
    int known,
    int bad,
    int faultsInAll,
    List<Fault> faults,
    List<Findings.Strange> strange,
    List<Sum> states,
    @Nullable Instant first,
    @Nullable Instant last,
    List<Sample> samples,
    @Nullable PastImport same) {

  /** How many would stand where. */
  record Sum(String state, int count) {}

  /** One row as it would be read. */
  record Sample(
      int row,
      String number,
      String summary,
      @Nullable String category,
      @Nullable String unit,
      @Nullable String grid,
      String state,
      Instant reported,
      @Nullable Instant closed) {}
}
