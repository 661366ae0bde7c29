/**
 * 审批 · Who must say yes, in which order: flows as data, requests, and the signed record of how it
 * was decided.
 */
@ApplicationModule(
    allowedDependencies = {"kernel", "audit", "access", "calendar", "directory", "files", "notice"})
@NullMarked
package yixian.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
