/**
 * 付印 · What goes on paper from any room: one press, one choice of the font, one imprint by which
 * anybody can check what was signed.
 */
@ApplicationModule(allowedDependencies = {"kernel", "audit"})
@NullMarked
package yixian.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
