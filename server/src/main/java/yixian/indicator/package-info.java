/**
 * 指标 · The ledger of facts, and the figures counted from it.
 *
 * <p>One capture, many uses: rooms publish facts, this room alone counts them. It knows no room and
 * no room knows it, except that aims for an official ask where he serves; names come by {@code
 * yixian.kernel.Titles}. Every figure shows its numerator and denominator, carries its definition,
 * and opens into exactly the records counted.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "audit",
      "access",
      "directory",
      "secondment",
      "secondment :: placement"
    })
@NullMarked
package yixian.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
