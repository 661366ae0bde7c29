/**
 * 现场检查 · Sheets of the inspectors, disputes about what was taken off, and how far two raters agree.
 */
@NamedInterface("checking")
@NullMarked
package yixian.inspection.checking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
