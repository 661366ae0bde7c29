/**
 * 扣分 · What a unit lost points for in a month: drawn from the issues by rule, shown before it
 * counts, disputed by the unit, decided by the centre. It is about units, never about persons.
 */
@NamedInterface("deduction")
@NullMarked
package yixian.issue.deduction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
