/** 批次 · A planned secondment: its task, basis, term and phases, from the draft to the end. */
@NamedInterface("batch")
@NullMarked
package yixian.secondment.batch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
