/**
 * 开放接口 · The Open311 door (GeoReport v2): neighbours and apps report issues and read what is
 * released of them, in JSON and XML.
 *
 * <p>A gateway: what comes in is an issue of the issue room by the same rules as a resident's
 * report. Of its own it keeps the keys, and who brought which issue.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "audit",
      "access",
      "files",
      "grid",
      "issue",
      "issue :: category",
      "issue :: released",
      "issue :: unplaced"
    })
@NullMarked
package yixian.open311;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
