/**
 * 待定位 · Reports that tell where by an address only, of which the house knows no place: they wait
 * for a person.
 */
@NamedInterface("unplaced")
@NullMarked
package yixian.issue.intake.unplaced;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
