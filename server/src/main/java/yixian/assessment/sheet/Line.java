package yixian.assessment.sheet;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import yixian.assessment.plan.LineKind;
import yixian.assessment.plan.Whose;

/**
 * 考核表的一项 · What one line says, frozen as it was known.
 *
 * @param whose figure it is; null for a panel
 * @param words how the value comes about, in Chinese
 * @param definition version of the indicator's definition; null for a panel
 * @param score of 100; null where the line does not apply
 * @param raters how many said their word; for panels only
 * @param absent why it does not apply; such a line drops out of the average
 */
public record Line(
    int seq,
    LineKind kind,
    String code,
    @Nullable Whose whose,
    String label,
    String words,
    @Nullable Integer definition,
    BigDecimal weight,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    @Nullable BigDecimal value,
    @Nullable BigDecimal score,
    @Nullable Integer raters,
    @Nullable String absent) {}
