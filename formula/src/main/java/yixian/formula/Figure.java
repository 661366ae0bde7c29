package yixian.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 数值 · What came out of an evaluation.
 *
 * @param value null where it does not apply
 * @param because why it does not apply; null where it does
 * @param numerator what the share is of, where it is one; else the value itself without its rules
 * @param denominator null where the value is no share
 * @param parts of a weighted average, in their order
 */
public record Figure(
    @Nullable Fraction value,
    @Nullable String because,
    @Nullable Fraction numerator,
    @Nullable Fraction denominator,
    List<Part> parts) {

  public Figure {
    parts = List.copyOf(parts);
  }

  /** One part of a weighted average. */
  public record Part(Expr.Part of, @Nullable Fraction value, @Nullable String because) {}
}
