/**
 * 抽签 · Draws that anybody can draw again: the list and the digest of a secret seed are published
 * before, the seed and the result afterwards, and neither can be changed.
 */
@ApplicationModule(allowedDependencies = {"kernel", "audit", "access"})
@NullMarked
package yixian.draw;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
