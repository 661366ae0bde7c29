package yixian.grid;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * 界线 · The area of a division.
 *
 * @param code 12-digit division code, padded with zeros
 * @param unit the directory's unit of the division, where there is one
 * @param shape polygon or multipolygon in WGS-84
 */
public record Boundary(
    DivisionLevel level, String code, String name, @Nullable UUID unit, Geometry shape) {}
