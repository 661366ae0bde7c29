/**
 * 检查问题 · Put right by the unit that answers, checked again by somebody else, closed or sent back.
 */
@NamedInterface("finding")
@NullMarked
package yixian.inspection.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
