/** 渐进培养 · Which kind of post may come next, by rules that say why; advice only. */
@NamedInterface("path")
@NullMarked
package yixian.talent.path;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
