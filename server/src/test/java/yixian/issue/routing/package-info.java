@NullMarked
package yixian.issue.routing;

import org.jspecify.annotations.NullMarked;
