package yixian.grid;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 落点 · What a point means on today's map.
 *
 * @param grid the grid that answers for it
 * @param town the town unit in whose area it lies, known also where no grid covers
 * @param village the village's or community's unit
 * @param inDistrict false only when the district's boundary is known and the point lies beyond it
 */
public record Place(
    Optional<GridRef> grid, @Nullable UUID town, @Nullable UUID village, boolean inDistrict) {}
