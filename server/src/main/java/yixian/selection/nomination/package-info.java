/** 推荐 · Nominations from the sending unit over the approval to the filing. */
@NamedInterface("nomination")
@NullMarked
package yixian.selection.nomination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
