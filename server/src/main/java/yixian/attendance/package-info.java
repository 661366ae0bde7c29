/**
 * 请假、值守与点名 · Who is away and who stands in for him; and, only where a duty roster or a roll-call
 * with a legal basis and an end asks for it, who has taken up his shift or answers.
 *
 * <p>国办函〔2026〕12号: no punch-cards but for security and emergency duty. So nobody here is counted,
 * ranked or followed: leave is asked for and reported back, and a shift is taken up once.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "audit",
      "access",
      "calendar",
      "directory",
      "directory :: profile",
      "notice",
      "approval",
      "approval :: flow",
      "grid",
      "secondment",
      "secondment :: batch",
      "secondment :: placement"
    })
@NullMarked
package yixian.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
