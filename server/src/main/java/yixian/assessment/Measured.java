package yixian.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 所测 · One figure of one official in one period.
 *
 * @param words how it is counted, in Chinese
 * @param definition version of the definition in force in the period
 * @param value null where it does not apply
 * @param absent why it does not apply
 */
public record Measured(
    String code,
    String name,
    String words,
    int definition,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    @Nullable BigDecimal value,
    @Nullable String absent) {}
