/** 办理 · Letters from the draft to the answer. */
@NamedInterface("desk")
@NullMarked
package yixian.feedback.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
