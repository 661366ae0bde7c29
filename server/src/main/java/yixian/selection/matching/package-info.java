/** 匹配引擎 · Who goes where by the orders of both sides, the brief and the rules; ids in, ids out. */
@NamedInterface("matching")
@NullMarked
package yixian.selection.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
