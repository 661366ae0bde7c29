/**
 * 划分片区 · Groups units into zones of like size whose members have most to do with one another; the
 * optimum is proven by branch and price.
 */
@NullMarked
package yixian.planner.zoning;

import org.jspecify.annotations.NullMarked;
