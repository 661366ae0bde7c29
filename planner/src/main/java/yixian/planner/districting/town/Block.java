package yixian.planner.districting.town;

import org.jspecify.annotations.Nullable;

/**
 * 地块 · The least piece of land that goes to one grid as a whole.
 *
 * @param dedicated the dedicated grid that it belongs to; null where it is to be divided
 * @param grid the grid that it belongs to today; null where there is none
 * @param area of its polygon; 0 where that is not known
 * @param perimeter of its polygon; 0 where that is not known
 */
public record Block(
    String id,
    String village,
    double households,
    double people,
    @Nullable String dedicated,
    @Nullable String grid,
    double area,
    double perimeter) {}
