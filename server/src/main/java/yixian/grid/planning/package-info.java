/** 网格划分 · Divides a town's blocks into grids, lets people move blocks, draws the signed layout. */
@NamedInterface("planning")
@NullMarked
package yixian.grid.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
