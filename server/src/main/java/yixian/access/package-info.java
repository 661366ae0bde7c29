/**
 * 访问控制 · Accounts, roles, data scopes, sessions, stand-ins; and the one road that every write
 * takes.
 */
@ApplicationModule(allowedDependencies = {"kernel", "audit"})
@NullMarked
package yixian.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
