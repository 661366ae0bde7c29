@NullMarked
package yixian.issue.citizen;

import org.jspecify.annotations.NullMarked;
