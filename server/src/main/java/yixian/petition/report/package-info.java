/**
 * 检举控告 · Reports on a person or a unit, behind the leak wall (信访工作条例 article 30: what is reported
 * never reaches whom it is about).
 *
 * <p>Only the narrow role handles them, and of its holders none who is reported on, serves in the
 * unit, or stands above or below it. Nothing about a report leaves the room: no notice, fact,
 * figure, search or export, and the audit search does not show its deeds.
 */
@NullMarked
package yixian.petition.report;

import org.jspecify.annotations.NullMarked;
