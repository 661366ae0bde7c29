/** 随手记 · Notes that only their writer reads. */
@NamedInterface("note")
@NullMarked
package yixian.journal.note;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
