/** 检查轮次 · Planned, promised, drawn, dealt out to inspectors, and ended. */
@NamedInterface("round")
@NullMarked
package yixian.unannounced.round;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
