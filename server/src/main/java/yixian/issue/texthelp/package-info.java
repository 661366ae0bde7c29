/**
 * 文字辅助 · Learns from the district's own closed issues, on this machine alone, which category and
 * which unit a report is about; says which words speak for it and how often it was right.
 *
 * <p>It only suggests. It is off until somebody has it trained and, having seen how often it is
 * right, switches it on.
 */
@NamedInterface("texthelp")
@NullMarked
package yixian.issue.texthelp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
