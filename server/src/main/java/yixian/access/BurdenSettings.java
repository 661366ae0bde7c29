package yixian.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * 减负自查设置 · What the district has decided of the demands that come with the product.
 *
 * @param decidedUntil the day from which they need a new decision; without one they are flagged
 */
@ConfigurationProperties("yixian.burden")
record BurdenSettings(@Nullable LocalDate decidedUntil) {}
