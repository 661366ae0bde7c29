/**
 * 提示 · Words, places and past issues put to use while reporting: search words, suggested classes,
 * similar issues.
 */
@NullMarked
package yixian.issue.hint;

import org.jspecify.annotations.NullMarked;
