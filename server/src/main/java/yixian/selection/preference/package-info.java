/** 双向选择 · Nominees rank posts and hosts rank nominees, each hidden until the window closes. */
@NamedInterface("preference")
@NullMarked
package yixian.selection.preference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
