package yixian.secondment.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.secondment.Direction;
import yixian.secondment.post.PostKind;

/**
 * 统计口径 · Whose figures are asked for, as of which day.
 *
 * @param batches only these; all of the district where none is named
 * @param day as of which facts count, and, with {@code serving}, on which one must serve
 * @param serving only who serves on the day; else all that were placed and not withdrawn
 */
public record CohortQuery(
    List<UUID> batches,
    @Nullable PostKind kind,
    @Nullable Direction direction,
    LocalDate day,
    boolean serving) {

  public CohortQuery {
    batches = List.copyOf(batches);
  }

  /** All that were placed in one batch, as they were on the day. */
  public static CohortQuery of(UUID batch, LocalDate day) {
    return new CohortQuery(List.of(batch), null, null, day, false);
  }
}
