package yixian.grid;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import yixian.kernel.CoordinateSystem;

/**
 * A map to be brought in.
 *
 * @param featureCollection GeoJSON; each feature's properties name the grid
 * @param coordinateSystem that of the coordinates, WGS-84 where left out
 * @param dryRun only say what would happen
 * @param onlyGood bring in the good features although others are bad; otherwise all or none
 */
record ImportRequest(
    JsonNode featureCollection,
    @Nullable CoordinateSystem coordinateSystem,
    @Nullable Boolean dryRun,
    @Nullable Boolean onlyGood) {

  CoordinateSystem system() {
    return coordinateSystem == null ? CoordinateSystem.WGS84 : coordinateSystem;
  }

  boolean isDryRun() {
    return Boolean.TRUE.equals(dryRun);
  }

  boolean takesOnlyGood() {
    return Boolean.TRUE.equals(onlyGood);
  }
}
