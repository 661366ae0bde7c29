package yixian.grid.geojson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import yixian.kernel.CoordinateSystem;
import yixian.kernel.Fault;
import yixian.kernel.Point;

/** Reads the rings of one geometry, and keeps what is wrong with them. Heights are dropped. */
final class Rings {

  private static final GeometryFactory SHAPES = new GeometryFactory();
  private static final int FEWEST_POSITIONS = 4;

  private final CoordinateSystem system;
  private final @Nullable Integer row;
  private final List<Fault> faults = new ArrayList<>();

  Rings(CoordinateSystem system, @Nullable Integer row) {
    this.system = system;
    this.row = row;
  }

  List<Fault> faults() {
    return faults;
  }

  /** The area, or empty with at least one fault. */
  Optional<Geometry> area(JsonNode geometry) {
    JsonNode coordinates = geometry.path("coordinates");
    Optional<Geometry> area =
        switch (geometry.path("type").asString("")) {
          case "Polygon" -> polygon(coordinates).map(polygon -> (Geometry) polygon);
          case "MultiPolygon" -> multiPolygon(coordinates);
          case "" -> wrong("要素没有图形", "请画出网格范围");
          case String type -> wrong("图形类型为 " + type + "，不是面", "请只导入面（Polygon）或多面（MultiPolygon）");
        };
    return faults.isEmpty() ? area : Optional.empty();
  }

  private Optional<Geometry> multiPolygon(JsonNode parts) {
    if (!parts.isArray() || parts.isEmpty()) {
      return wrong("多面里没有任何面", "请画出网格范围");
    }
    List<Polygon> polygons = new ArrayList<>();
    for (JsonNode part : parts) {
      polygon(part).ifPresent(polygons::add);
    }
    return Optional.of(SHAPES.createMultiPolygon(polygons.toArray(Polygon[]::new)));
  }

  private Optional<Polygon> polygon(JsonNode rings) {
    if (!rings.isArray() || rings.isEmpty()) {
      return wrong("面里没有边界", "请画出网格范围");
    }
    List<LinearRing> read = new ArrayList<>();
    for (JsonNode ring : rings) {
      ring(ring).ifPresent(read::add);
    }
    return read.size() < rings.size()
        ? Optional.empty()
        : Optional.of(
            SHAPES.createPolygon(
                read.getFirst(), read.subList(1, read.size()).toArray(LinearRing[]::new)));
  }

  private Optional<LinearRing> ring(JsonNode positions) {
    if (!positions.isArray() || positions.size() < FEWEST_POSITIONS) {
      return wrong("边界环的顶点不足四个", "一个环至少四个顶点，首尾相同");
    }
    Coordinate[] read = new Coordinate[positions.size()];
    for (int i = 0; i < read.length; i++) {
      Optional<Coordinate> position = position(positions.get(i), i + 1);
      if (position.isEmpty()) {
        return Optional.empty();
      }
      read[i] = position.get();
    }
    if (!positions.get(0).equals(positions.get(read.length - 1))) {
      return wrong(
          "边界环未闭合，起点 %s 与终点 %s 不同"
              .formatted(text(positions.get(0)), text(positions.get(read.length - 1))),
          "请让每个环的最后一个顶点与第一个相同");
    }
    return Optional.of(SHAPES.createLinearRing(read));
  }

  private Optional<Coordinate> position(JsonNode position, int number) {
    if (!position.isArray()
        || position.size() < 2
        || !position.get(0).isNumber()
        || !position.get(1).isNumber()) {
      return wrong("第 " + number + " 个顶点不是数字坐标", "顶点应为 [经度, 纬度]");
    }
    double longitude = position.get(0).asDouble();
    double latitude = position.get(1).asDouble();
    if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
      return wrong(
          "第 %d 个顶点 %s 不是经纬度".formatted(number, text(position)),
          Math.abs(latitude) > 90 && Math.abs(longitude) <= 90
              ? "经度与纬度可能写反了：应先经度后纬度"
              : "坐标可能是投影坐标，请转换为经纬度后导出");
    }
    Point point = system.toWgs84(longitude, latitude);
    return Optional.of(new Coordinate(point.longitude(), point.latitude()));
  }

  private static String text(JsonNode position) {
    return "（" + position.path(0).asString("?") + "，" + position.path(1).asString("?") + "）";
  }

  private <T> Optional<T> wrong(String message, String mend) {
    faults.add(new Fault("geometry", row, message, mend));
    return Optional.empty();
  }
}
