/** 导出 · The form handed out as a file, to be printed or taken elsewhere. */
@NullMarked
package yixian.officials.handout;

import org.jspecify.annotations.NullMarked;
