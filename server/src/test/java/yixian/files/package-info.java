/** 附件的测试 · Photos developed, hostile files refused, files served without harm. */
@NullMarked
package yixian.files;

import org.jspecify.annotations.NullMarked;
