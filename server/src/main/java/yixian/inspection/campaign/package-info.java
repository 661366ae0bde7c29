/** 专项行动 · Purpose, groups, targets; nothing is closed while a target is unchecked. */
@NamedInterface("campaign")
@NullMarked
package yixian.inspection.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
