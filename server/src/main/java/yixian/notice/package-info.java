/** 通知 · Messages inside the house, told in the transaction that gives the reason. */
@ApplicationModule(allowedDependencies = {"kernel", "audit", "access"})
@NullMarked
package yixian.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
