/**
 * 选派 · Who is sent: nomination by the sending unit, eligibility and avoidance with their reasons,
 * wishes of both sides, and the proposal from which placements are made.
 *
 * <p>The system shows why; people decide. Each decision is taken in the {@code approval} room and
 * stands in its record; who serves where stands in the {@code secondment} room.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "audit",
      "access",
      "directory",
      "directory :: profile",
      "grid",
      "notice",
      "approval",
      "officials",
      "officials :: pool",
      "secondment",
      "secondment :: batch",
      "secondment :: post",
      "secondment :: placement"
    })
@NullMarked
package yixian.selection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
