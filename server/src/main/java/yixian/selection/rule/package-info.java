/** 资格与回避 · Rules of a batch as data; each answers with its reason and the fact it rests on. */
@NamedInterface("rule")
@NullMarked
package yixian.selection.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
