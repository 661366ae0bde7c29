package yixian.grid.planning;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import yixian.grid.geojson.Feature;
import yixian.grid.geojson.GeoJson;
import yixian.grid.geojson.GeoText;
import yixian.kernel.CoordinateSystem;
import yixian.kernel.Fault;
import yixian.kernel.sheet.SheetFile;
import yixian.kernel.sheet.SheetRow;

/**
 * 地块表 · Blocks as a table (CSV), a row each, with the outline as WKT the way GIS programs export
 * it. Rows are counted as the sheet counts them, the head being row 1.
 */
final class BlockTable {

  private static final String OUTLINE = "边界";
  private static final Set<String> HEADS = Set.of("编号", "户数", OUTLINE);

  /** What a column is called in the features of a map. */
  private static final Map<String, String> MARKS =
      Map.of(
          "编号",
          "code",
          "户数",
          "households",
          "人数",
          "people",
          "村居代码",
          "village",
          "专属网格",
          "dedicated",
          "片块",
          "tract");

  private static final ObjectMapper JSON = new ObjectMapper();

  private BlockTable() {}

  /** All rows as features of a map; what is wrong with an outline is told at its row. */
  static List<Feature> features(String table, CoordinateSystem system) {
    List<Feature> features = new ArrayList<>();
    for (SheetRow row : rows(table)) {
      features.add(feature(row, system));
    }
    return features;
  }

  private static List<SheetRow> rows(String table) {
    byte[] bytes = table.getBytes(StandardCharsets.UTF_8);
    try {
      return SheetFile.read(new ByteArrayInputStream(bytes), HEADS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Feature feature(SheetRow row, CoordinateSystem system) {
    ObjectNode marks = JsonNodeFactory.instance.objectNode();
    MARKS.forEach(
        (head, mark) -> {
          String cell = row.cell(head);
          if (!cell.isEmpty()) {
            marks.put(mark, cell);
          }
        });
    Optional<JsonNode> outline = outline(row.cell(OUTLINE));
    if (outline.isEmpty()) {
      return new Feature(row.row(), marks, Optional.empty(), List.of(unreadable(row)));
    }
    ObjectNode feature = JsonNodeFactory.instance.objectNode();
    feature.put("type", "Feature");
    feature.set("properties", marks);
    feature.set("geometry", outline.get());
    return GeoJson.feature(row.row(), feature, system);
  }

  private static Optional<JsonNode> outline(String text) {
    try {
      Geometry shape = new WKTReader().read(text);
      return shape instanceof Polygonal && !shape.isEmpty()
          ? Optional.of(JSON.readTree(GeoText.exact(shape)))
          : Optional.empty();
    } catch (ParseException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Fault unreadable(SheetRow row) {
    return new Fault(
        "geometry",
        row.row(),
        "第 " + row.row() + " 行：边界不是 WKT 面",
        "例如 POLYGON ((121.1 32.0, 121.2 32.0, 121.2 32.1, 121.1 32.0))；超过 4000 个字符的，请改用 GeoJSON");
  }
}
