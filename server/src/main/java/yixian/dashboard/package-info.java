/**
 * 看板 · Boards that people compose from indicators without code, and the wall of the operations
 * centre, which hears of a changed fact within two seconds.
 *
 * <p>A board names indicators and holds no figure. What a reader sees is counted from what he may
 * see, and opens into exactly these records.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "kernel :: sheet",
      "audit",
      "access",
      "paper",
      "directory",
      "grid",
      "attendance :: rollcall",
      "issue",
      "issue :: live",
      "indicator",
      "indicator :: definition"
    })
@NullMarked
package yixian.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
