/** 修改建议 · What a look-back proposes to change in a closing rule, and what became of it. */
@NullMarked
package yixian.issue.lookback.proposal;

import org.jspecify.annotations.NullMarked;
