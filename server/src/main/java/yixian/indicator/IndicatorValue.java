package yixian.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 指标数值 · What an indicator gives for one person, unit or grid in a period, with everything that is
 * needed to explain it.
 *
 * @param code of the indicator; empty for a text that is only tried
 * @param version by which it was counted: the one in force on the first day of the period; 0 where
 *     none was
 * @param words the definition in plain words
 * @param value in per cent for shares, six digits, rounded half up; null where it does not apply
 * @param shown the value as people read it
 * @param notApplicable why there is no value; null where there is one
 * @param target in words; null where nothing is aimed at
 * @param reached whether the target is; null without target or value
 * @param towards how far it is on the way to the target, of 100; null without target or value
 * @param weight of a personal indicator
 * @param terms what was counted; each opens into its records
 * @param parts of a weighted average
 */
public record IndicatorValue(
    String code,
    String name,
    int version,
    @Nullable LocalDate inForce,
    String words,
    About about,
    UUID subject,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    @Nullable BigDecimal value,
    String shown,
    @Nullable String notApplicable,
    @Nullable String target,
    @Nullable Boolean reached,
    @Nullable BigDecimal towards,
    @Nullable BigDecimal weight,
    List<Term> terms,
    List<Part> parts) {

  public IndicatorValue {
    terms = List.copyOf(terms);
    parts = List.copyOf(parts);
  }

  /**
   * One thing counted.
   *
   * @param position from 0, to open it by
   * @param value how many records, what they add up to, or what they are on average
   */
  public record Term(int position, String text, String words, String shown, BigDecimal value) {}

  /** One part of a weighted average. */
  public record Part(
      String text, BigDecimal weight, @Nullable BigDecimal value, @Nullable String notApplicable) {}
}
