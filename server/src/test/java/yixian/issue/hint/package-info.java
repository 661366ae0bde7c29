@NullMarked
package yixian.issue.hint;

import org.jspecify.annotations.NullMarked;
