/** 提示 · Words and places put to use while reporting: search words, cells, likeness. */
@NullMarked
package yixian.issue.hint;

import org.jspecify.annotations.NullMarked;
