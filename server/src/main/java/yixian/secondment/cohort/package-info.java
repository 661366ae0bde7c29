/** 队伍统计 · Who they are that were sent: counted from records as of any day, every figure open. */
@NamedInterface("cohort")
@NullMarked
package yixian.secondment.cohort;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
