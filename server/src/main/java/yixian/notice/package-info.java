/**
 * 通知 · Messages inside the house, told in the transaction that gives the reason; those that cannot
 * wait are carried outside, to the devices that people chose.
 */
@ApplicationModule(allowedDependencies = {"kernel", "kernel :: outside", "audit", "access"})
@NullMarked
package yixian.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
