/**
 * 宣传服务 · Campaigns, and what was done in them: each total is a sum over records, and opens into
 * them.
 *
 * <p>The audience is a group, never a list of persons. Residents ask without an account and follow
 * by a code; what anybody may read is a text of its own, released by a person.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "kernel :: sheet",
      "audit",
      "access",
      "directory",
      "files",
      "notice"
    })
@NullMarked
package yixian.outreach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
