/**
 * 任务清单 · Lists sent down for verification: split by grid, answered item by item on the phone, and
 * forgotten when their purpose ends.
 *
 * <p>Sent once: before a list goes out, whoever sends it sees which running list asks the same
 * people or for the same purpose, and what is known from records is confirmed, never asked again.
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
      "grid"
    })
@NullMarked
package yixian.tasklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
