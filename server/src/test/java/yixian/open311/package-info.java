/** Scenes at the Open311 door, spoken over HTTP. */
@NullMarked
package yixian.open311;

import org.jspecify.annotations.NullMarked;
