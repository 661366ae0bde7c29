/** 决定记录 · What was decided by whom and on what he saw, held against the audit chain. */
@NullMarked
package yixian.approval.record;

import org.jspecify.annotations.NullMarked;
