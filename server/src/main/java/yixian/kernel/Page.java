package yixian.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list.
 *
 * @param next where the following stretch begins, or null at the end
 * @param total how many there are, counted up to {@link #COUNT_CAP}
 */
public record Page<T>(List<T> items, @Nullable String next, int total, boolean totalCapped) {

  /**
   * Counting stops here: nobody reads on after two thousand rows, and counting a million is slow.
   */
  public static final int COUNT_CAP = 2_000;

  public Page {
    items = List.copyOf(items);
  }

  /** A page of a list counted up to one more than the cap. */
  public static <T> Page<T> of(List<T> items, @Nullable String next, int counted) {
    return new Page<>(items, next, Math.min(counted, COUNT_CAP), counted > COUNT_CAP);
  }
}
