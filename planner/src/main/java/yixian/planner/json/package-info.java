/** 输入输出 · JSON in, strictly, with the path of whatever is wrong; JSON out, all or nothing. */
@NullMarked
package yixian.planner.json;

import org.jspecify.annotations.NullMarked;
