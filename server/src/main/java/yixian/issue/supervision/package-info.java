/** 督办 · Orders on an issue that must be answered by a day, and go up the line when they are not. */
@NullMarked
package yixian.issue.supervision;

import org.jspecify.annotations.NullMarked;
