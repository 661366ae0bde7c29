/**
 * 储备库、替补库 · Pools of officials, each for a named purpose and with an end: the reserve, and the
 * substitutes, who offer themselves and are screened.
 */
@NamedInterface("pool")
@NullMarked
package yixian.officials.pool;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
