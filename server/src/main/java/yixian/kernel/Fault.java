package yixian.kernel;

import org.jspecify.annotations.Nullable;

/**
 * 差错 · One thing wrong with an input: where it is, what it is, and how to mend it.
 *
 * @param field the name of the input field
 * @param row the row of a sheet, counted as the sheet counts, or null where there are no rows
 */
public record Fault(String field, @Nullable Integer row, String message, String mend) {

  public Fault(String field, String message, String mend) {
    this(field, null, message, mend);
  }
}
