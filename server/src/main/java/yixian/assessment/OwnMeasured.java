package yixian.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 个性化所测 · One of an official's own figures, with what it weighs among his own.
 *
 * @param weight its share among his own figures, above zero
 * @param score of 100, towards the aim that was agreed; null where it does not apply
 */
public record OwnMeasured(Measured measured, BigDecimal weight, @Nullable BigDecimal score) {}
