/**
 * 成批导入 · What sheets of cases have in common: the file as it came, its dates, and what their words
 * mean in this house.
 */
@NamedInterface("intake")
@NullMarked
package yixian.issue.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
