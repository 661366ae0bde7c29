/** 求解 · Runs of the matcher in the background, watched and cancelled by whoever waits. */
@NamedInterface("solving")
@NullMarked
package yixian.selection.solving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
