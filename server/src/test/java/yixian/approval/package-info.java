/** 审批的测试 · Moves, walls, deadlines, races and the record, on a town of its own. */
@NullMarked
package yixian.approval;

import org.jspecify.annotations.NullMarked;
