/** 召回替补 · Who may take the place of somebody recalled, from those who offered themselves. */
@NamedInterface("substitute")
@NullMarked
package yixian.selection.substitute;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
