/**
 * 公开 · What of an issue may be shown to anybody: which issues, which of their marks, which words.
 */
@NamedInterface("released")
@NullMarked
package yixian.issue.released;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
