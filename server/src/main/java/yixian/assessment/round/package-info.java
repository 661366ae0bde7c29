/** 考核期 · A month, a quarter or a term of a batch, from its drawing to its seal. */
@NullMarked
package yixian.assessment.round;

import org.jspecify.annotations.NullMarked;
