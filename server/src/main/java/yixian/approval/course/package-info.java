/**
 * 审批过程 · One request with its tasks, papers and deeds, as it is loaded, moved by the rules, and put
 * back.
 */
@NullMarked
package yixian.approval.course;

import org.jspecify.annotations.NullMarked;
