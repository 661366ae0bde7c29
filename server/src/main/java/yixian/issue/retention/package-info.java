/** 到期清除 · What points at persons goes once an issue has been over for long; what was done stays. */
@NullMarked
package yixian.issue.retention;

import org.jspecify.annotations.NullMarked;
