/**
 * 苗头 · Against postings in name only, without surveillance: facts already there and the word of
 * mentor and host, told to a person with their evidence and shown to the official, who answers.
 *
 * <p>Advice, never a verdict: nothing follows from a signal by itself, none is counted or ranked,
 * and what weighs on somebody may be decided only after he was heard or his time to answer has run
 * out.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "audit",
      "access",
      "calendar",
      "directory",
      "notice",
      "secondment",
      "secondment :: placement"
    })
@NullMarked
package yixian.signal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
