/** 结案标准 · What must hold before an issue of a class is closed, shown to whoever closes one. */
@NullMarked
package yixian.issue.closing;

import org.jspecify.annotations.NullMarked;
