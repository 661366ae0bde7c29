/**
 * 检查标准 · Checklists as data, in versions that never change; what is taken off is worked out from
 * them.
 */
@NamedInterface("standard")
@NullMarked
package yixian.inspection.standard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
