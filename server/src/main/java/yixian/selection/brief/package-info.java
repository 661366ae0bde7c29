/** 匹配要求 · What a batch asks of its matching as a whole, and what weighs how much. */
@NamedInterface("brief")
@NullMarked
package yixian.selection.brief;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
