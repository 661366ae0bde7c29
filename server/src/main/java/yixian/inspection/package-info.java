/**
 * 专项检查 · Special campaigns: joint groups check places and units by a standard, what falls short is
 * put right and checked again by somebody else, and lists of the best and the worst follow.
 *
 * <p>Nothing here is about a person: targets are places and units, and nobody is counted by how
 * much he checked or took off.
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
      "notice"
    })
@NullMarked
package yixian.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
