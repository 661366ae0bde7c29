/** 派遣规则 · Which unit a report goes to, by ordered rules that explain themselves. */
@NamedInterface("routing")
@NullMarked
package yixian.issue.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
