/** 整数规划 · The solvers of OR-Tools behind one narrow face, with their traps closed. */
@NullMarked
package yixian.planner.mip;

import org.jspecify.annotations.NullMarked;
