/**
 * 规划命令 · {@code ./yixian plan}: a file in, a proven plan out; files of published instances
 * converted.
 */
@NullMarked
package yixian.planner.command;

import org.jspecify.annotations.NullMarked;
