/**
 * 落图定位 · Which area covers a point, answered exactly from memory, and whether a map of areas is
 * sound.
 */
@NullMarked
package yixian.planner.locate;

import org.jspecify.annotations.NullMarked;
