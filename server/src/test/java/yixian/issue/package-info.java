/** Scenes and rules of the issue room. */
@NullMarked
package yixian.issue;

import org.jspecify.annotations.NullMarked;
