/** 通知的测试 · Who is told, what he reads, and what he does not. */
@NullMarked
package yixian.notice;

import org.jspecify.annotations.NullMarked;
