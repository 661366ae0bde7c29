/**
 * 挂职 · Batches, posts, placements and mentors: who goes where for a planned term, and what becomes
 * of it.
 *
 * <p>公务员法第七十二条: a secondment is for a named task, the personnel relation stays with the home unit.
 * So each batch has a task, a term and an approval, and each placement a home unit, a host unit and
 * an end.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "audit",
      "access",
      "calendar",
      "directory",
      "directory :: profile",
      "grid",
      "notice"
    })
@NullMarked
package yixian.secondment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
