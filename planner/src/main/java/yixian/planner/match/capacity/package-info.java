/**
 * 带容量的指派 · Every task to one agent, no agent beyond his capacity: a Lagrangian bound by knapsacks,
 * pairs ruled out by it, and a search that proves the rest.
 */
@NullMarked
package yixian.planner.match.capacity;

import org.jspecify.annotations.NullMarked;
