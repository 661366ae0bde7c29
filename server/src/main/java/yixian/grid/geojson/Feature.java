package yixian.grid.geojson;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import yixian.kernel.Fault;

/**
 * One feature of a collection as far as it could be read.
 *
 * @param row its number in the collection, counted from 1
 * @param properties its marks, an object
 * @param geometry its area in WGS-84, absent where it could not be read; then there are faults
 */
public record Feature(
    int row, JsonNode properties, Optional<Geometry> geometry, List<Fault> faults) {

  public Feature {
    faults = List.copyOf(faults);
  }

  /** A property as text, null where it is absent or null. */
  public @Nullable String text(String name) {
    JsonNode value = properties.path(name);
    return value.isMissingNode() || value.isNull() ? null : value.asString().strip();
  }
}
