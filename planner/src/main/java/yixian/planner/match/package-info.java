/**
 * 人岗匹配 · Who goes to which post: exact, with a proven bound, and with reasons.
 *
 * <p>Pure assignment and assignment with capacities are special cases behind the same door.
 */
@NullMarked
package yixian.planner.match;

import org.jspecify.annotations.NullMarked;
