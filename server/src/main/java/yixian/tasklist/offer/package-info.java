/**
 * 赋能资源 · What home units offer to the grids: who asked for it, what was delivered, how much is out.
 */
@NamedInterface("offer")
@NullMarked
package yixian.tasklist.offer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
