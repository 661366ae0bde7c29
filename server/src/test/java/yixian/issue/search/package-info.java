/** Tests of lists and searches, and of the walls around them. */
@NullMarked
package yixian.issue.search;

import org.jspecify.annotations.NullMarked;
