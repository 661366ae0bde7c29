/**
 * 清单式清零 · Problems found at the objects of a subject (178 rivers, a street of shops), put right by
 * the unit that answers for the object, checked by another person, and cleared; to zero.
 */
@NamedInterface("clearing")
@NullMarked
package yixian.tasklist.clearing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
