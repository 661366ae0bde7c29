/**
 * 分类 · What issues are about: the national catalogue and the district's own tree, with questions
 * and terms.
 */
@NamedInterface("category")
@NullMarked
package yixian.issue.category;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
