/**
 * 履职 · What officials at the front line write down of their service: quick notes of their own,
 * their plan, the monthly report, and talks.
 *
 * <p>国办函〔2026〕12号: nothing here is counted for or against anybody. The room publishes no facts, and
 * how many notes somebody wrote is shown to nobody.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "audit",
      "access",
      "directory",
      "files",
      "notice",
      "secondment",
      "secondment :: batch",
      "secondment :: placement"
    })
@NullMarked
package yixian.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
