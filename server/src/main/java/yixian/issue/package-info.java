/**
 * 事件 · What happens in the district and must be put right: reported, dispatched, handled, checked,
 * closed, rated.
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
      "draw",
      "grid"
    })
@NullMarked
package yixian.issue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
