/**
 * 指派 · One to one at least cost: shortest augmenting paths over sparse arcs, exact, with its proof.
 */
@NullMarked
package yixian.planner.match.assign;

import org.jspecify.annotations.NullMarked;
