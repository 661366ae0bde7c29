package yixian.assessment.sheet;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 考核表的版本 · All lines of a sheet as they stood, and why they stood so.
 *
 * @param knownBy what was known by then was counted
 * @param score of 100, from the lines that apply; null while a panel has not spoken, or where none
 *     applies
 */
public record Revision(
    int number,
    Instant knownBy,
    String because,
    @Nullable BigDecimal score,
    String by,
    Instant at,
    List<Line> lines) {

  public Revision {
    lines = List.copyOf(lines);
  }
}
