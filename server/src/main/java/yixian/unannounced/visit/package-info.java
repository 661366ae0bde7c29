/** 检查 · One drawn grid or official, and what was met there. */
@NamedInterface("visit")
@NullMarked
package yixian.unannounced.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
