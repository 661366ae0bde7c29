package yixian.grid.planning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * 地块 · The least piece of land that goes to one grid as a whole.
 *
 * @param village twelve digits
 * @param dedicated the dedicated grid it belongs to; null where it is to be divided
 * @param tract what roads and rivers enclose; a border between two tracts is cheap
 * @param today the grid it belongs to on the day of the survey
 * @param area in square metres
 * @param perimeter in metres
 */
record SurveyBlock(
    String code,
    String village,
    int households,
    int people,
    @Nullable String dedicated,
    @Nullable String tract,
    @Nullable UUID today,
    double area,
    double perimeter,
    Geometry shape) {}
