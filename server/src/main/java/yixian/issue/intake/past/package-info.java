/**
 * 历史工单 · Cases of another system, brought in with their own times and closings, and taken back as a
 * whole while nobody has acted on them.
 */
@NamedInterface("past")
@NullMarked
package yixian.issue.intake.past;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
