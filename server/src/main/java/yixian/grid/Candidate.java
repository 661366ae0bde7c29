package yixian.grid;

import org.locationtech.jts.geom.Geometry;

/**
 * A readable feature of an import.
 *
 * @param grid as it shall be
 * @param isNew whether the code stands for no grid yet
 */
record Candidate(int row, Grid grid, boolean isNew, Geometry shape) {}
