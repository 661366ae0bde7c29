/** 考核期 · A month, a quarter or a term of a batch, from its drawing to its seal. */
@NamedInterface("round")
@NullMarked
package yixian.assessment.round;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
