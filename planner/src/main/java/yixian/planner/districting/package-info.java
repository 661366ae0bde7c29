/**
 * 划分网格 · Cuts a graph into parts of like weight along its cheapest edges; every part in one piece
 * where asked, and with a bound that no division can beat.
 */
@NullMarked
package yixian.planner.districting;

import org.jspecify.annotations.NullMarked;
