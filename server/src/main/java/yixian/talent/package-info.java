/**
 * 培养使用 · What becomes of officials after a secondment: looked after each half-year, advised towards
 * a next post, held up as an example where they agree.
 *
 * <p>Advice to people, never a decision: no rule moves anybody, nothing is scored, and whoever is
 * followed reads what was written of him.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "audit",
      "access",
      "calendar",
      "directory",
      "notice",
      "secondment",
      "secondment :: batch",
      "secondment :: placement",
      "secondment :: post"
    })
@NullMarked
package yixian.talent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
