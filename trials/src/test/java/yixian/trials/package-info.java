/**
 * 试验 · The packed product, started as its users start it, under faults that a district will meet.
 */
@NullUnmarked
package yixian.trials;

import org.jspecify.annotations.NullUnmarked;
