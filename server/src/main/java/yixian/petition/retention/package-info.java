/**
 * 到期清除 · What points at persons goes when the archive's term is over; what can be counted stays.
 */
@NullMarked
package yixian.petition.retention;

import org.jspecify.annotations.NullMarked;
