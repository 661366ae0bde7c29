/**
 * 镇域划分 · Divides a town into grids: inside the borders of its villages, dedicated grids carved out
 * first, each grid in one piece, an existing division kept where asked.
 */
@NullMarked
package yixian.planner.districting.town;

import org.jspecify.annotations.NullMarked;
