/** 审计 · Who did what, chained: each record is sealed with the hash of the one before it. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package yixian.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
