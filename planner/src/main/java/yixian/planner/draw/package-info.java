/** 抽签 · Draws that anybody can draw again: a committed seed, a published list, the same result. */
@NullMarked
package yixian.planner.draw;

import org.jspecify.annotations.NullMarked;
