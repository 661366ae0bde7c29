/**
 * 选派匹配 · People to posts under all rules of a batch: the plan, the proof of how good it is, and the
 * reasons.
 *
 * <p>A relaxation priced over all pairs gives the bound; an exact last step over the few pairs that
 * the bound leaves gives the plan.
 */
@NullMarked
package yixian.planner.match.posting;

import org.jspecify.annotations.NullMarked;
