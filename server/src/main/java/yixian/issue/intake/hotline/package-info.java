/**
 * 热线工单表 · Sheets that the hotline hands over: taken in as live issues, answered, and given back in
 * the hotline's own columns.
 */
@NamedInterface("hotline")
@NullMarked
package yixian.issue.intake.hotline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
