/** 审批流程 · Who signs in which order, kept as data in versions. */
@NamedInterface("flow")
@NullMarked
package yixian.approval.flow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
