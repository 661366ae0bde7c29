package yixian.grid.geojson;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import yixian.kernel.CoordinateSystem;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * Reads GeoJSON as RFC 7946 lays down, areas only, and turns GCJ-02 and BD-09 into WGS-84.
 *
 * <p>A feature that cannot be read does not stop the others; each fault tells its row. An old
 * {@code crs} member is accepted only where it names WGS-84 or CGCS2000, for anything else would be
 * read as degrees in the wrong place.
 */
public final class GeoJson {

  private static final int MOST_FEATURES = 20_000;
  private static final List<String> KNOWN_CRS = List.of("crs84", "4326", "4490");

  private GeoJson() {}

  /** Reads a FeatureCollection; throws where the collection itself is none. */
  public static List<Feature> features(JsonNode collection, CoordinateSystem system) {
    if (!"FeatureCollection".equals(collection.path("type").asString(""))) {
      throw bad("type", "文件不是 GeoJSON 要素集合", "请导出类型为 FeatureCollection 的 GeoJSON");
    }
    demandKnownCrs(collection.path("crs"));
    JsonNode features = collection.path("features");
    if (!features.isArray() || features.isEmpty()) {
      throw bad("features", "文件里没有任何要素", "请确认导出了网格图层后重新上传");
    }
    if (features.size() > MOST_FEATURES) {
      throw bad("features", "要素超过 " + MOST_FEATURES + " 个", "请按镇街分批导入");
    }
    List<Feature> read = new ArrayList<>(features.size());
    for (JsonNode feature : features) {
      read.add(feature(read.size() + 1, feature, system));
    }
    return read;
  }

  /** Reads one geometry; throws with the fault. */
  public static Geometry geometry(JsonNode geometry, CoordinateSystem system) {
    Rings rings = new Rings(system, null);
    Optional<Geometry> read = rings.area(geometry);
    return read.orElseThrow(() -> Problem.invalid(rings.faults()));
  }

  /** Reads one feature, whatever is wrong with it told at its row. */
  public static Feature feature(int row, JsonNode feature, CoordinateSystem system) {
    JsonNode properties = feature.path("properties");
    if (!"Feature".equals(feature.path("type").asString("")) || !properties.isObject()) {
      Fault fault =
          new Fault(
              "feature", row, "第 " + row + " 个要素不完整", "每个要素应有 type=Feature、properties 与 geometry");
      return new Feature(
          row, JsonNodeFactory.instance.objectNode(), Optional.empty(), List.of(fault));
    }
    Rings rings = new Rings(system, row);
    Optional<Geometry> area = rings.area(feature.path("geometry"));
    return new Feature(row, properties, area, rings.faults());
  }

  private static void demandKnownCrs(JsonNode crs) {
    if (crs.isMissingNode() || crs.isNull()) {
      return;
    }
    String name = crs.path("properties").path("name").asString("").toLowerCase(Locale.ROOT);
    if (KNOWN_CRS.stream().noneMatch(name::endsWith)) {
      throw bad("crs", "坐标参考系“" + name + "”不受支持", "请转换为经纬度（EPSG:4326 或 EPSG:4490）后导出");
    }
  }

  private static Problem bad(String field, String message, String mend) {
    return Problem.invalid(new Fault(field, message, mend));
  }
}
