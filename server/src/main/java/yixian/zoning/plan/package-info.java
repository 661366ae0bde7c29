/**
 * 片区规划 · What is asked: which units, how many zones of which size, who leads, who goes with whom.
 */
@NamedInterface("plan")
@NullMarked
package yixian.zoning.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
