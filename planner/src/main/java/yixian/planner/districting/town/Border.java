package yixian.planner.districting.town;

/**
 * Two blocks side by side.
 *
 * @param cost of a border of grids there; little along a road or a river
 * @param length of their common border; 0 where it is not known
 */
public record Border(int one, int other, double cost, double length) {}
