@NullMarked
package yixian.issue.category;

import org.jspecify.annotations.NullMarked;
