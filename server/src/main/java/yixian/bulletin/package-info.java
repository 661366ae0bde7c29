/**
 * 挂职简报 · The bulletin of the secondment: composed from records, signed by another hand, sent to
 * units, corrected with trace.
 *
 * <p>A figure is a reference while the text is written and stands still from the signature on. A
 * story is told only by its author's leave, in the words that he has seen.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "audit",
      "access",
      "paper",
      "directory",
      "files",
      "notice",
      "journal :: note"
    })
@NullMarked
package yixian.bulletin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
