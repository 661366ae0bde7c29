/** 检查清单 · The three questions in versions, each with what it rests on. */
@NamedInterface("checklist")
@NullMarked
package yixian.unannounced.checklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
