/**
 * 走访帮扶 · Households in difficulty visited: needs noted, help delivered and confirmed, leads passed
 * to where they belong; all that points at a household forgotten on its day.
 *
 * <p>A household is seen by its visitor, the leader of its grid and the unit that leads the action;
 * everybody else sees counts. What a visit learns for another desk goes there once, by one tap.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "kernel :: sheet",
      "audit",
      "access",
      "calendar",
      "directory",
      "files",
      "notice",
      "grid",
      "issue"
    })
@NullMarked
package yixian.care;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
