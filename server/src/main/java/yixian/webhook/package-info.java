/**
 * 事件推送 · Tells systems outside of issues as they happen: who subscribes to what, signed, delivered
 * at least once.
 *
 * <p>What is to be told is written in the transaction of the deed, so that neither is there without
 * the other. By default a subscriber learns what anybody may know of a released issue.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "kernel :: outside",
      "audit",
      "access",
      "issue",
      "issue :: category",
      "issue :: released"
    })
@NullMarked
package yixian.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
