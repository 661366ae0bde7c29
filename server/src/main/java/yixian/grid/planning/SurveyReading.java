package yixian.grid.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import yixian.grid.Boundary;
import yixian.grid.geojson.Feature;
import yixian.kernel.Fault;
import yixian.kernel.Point;
import yixian.planner.locate.SquareMetres;

/**
 * 读底图 · Reads blocks from features; every fault with its row. The village is told, or found from
 * where the block lies.
 */
final class SurveyReading {

  private static final int LONGEST_CODE = 40;
  private static final int LONGEST_NAME = 60;

  private final List<Boundary> villages;
  private final GridOfToday today;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, Integer> rows = new HashMap<>();
  private final List<SurveyBlock> blocks = new ArrayList<>();

  /** Which comprehensive grid covers a place today. */
  interface GridOfToday {
    Optional<UUID> at(Point point);
  }

  /**
   * @param villages those of the town
   */
  SurveyReading(List<Boundary> villages, GridOfToday today) {
    this.villages = List.copyOf(villages);
    this.today = today;
  }

  List<SurveyBlock> blocks() {
    return blocks;
  }

  /** The row of a block that was read. */
  int row(SurveyBlock block) {
    return rows.getOrDefault(block.code(), 0);
  }

  List<Fault> faults() {
    return faults;
  }

  SurveyReading read(List<Feature> features) {
    features.forEach(this::read);
    return this;
  }

  private void read(Feature feature) {
    faults.addAll(feature.faults());
    String code = text(feature, "code", "地块编号", LONGEST_CODE);
    Integer households = whole(feature, "households", "户数");
    Integer people =
        feature.text("people") == null ? Integer.valueOf(0) : whole(feature, "people", "人数");
    Geometry shape = feature.geometry().orElse(null);
    if (code == null || households == null || people == null || shape == null) {
      return;
    }
    Integer earlier = rows.putIfAbsent(code, feature.row());
    if (earlier != null) {
      fault(feature, "code", "地块编号“" + code + "”与第 " + earlier + " 行相同", "每个地块一个编号");
      return;
    }
    Coordinate inside = shape.getInteriorPoint().getCoordinate();
    String village = village(feature, shape);
    if (village != null) {
      blocks.add(
          new SurveyBlock(
              code,
              village,
              households,
              people,
              optional(feature, "dedicated"),
              optional(feature, "tract"),
              today.at(new Point(inside.x, inside.y)).orElse(null),
              SquareMetres.of(shape),
              Neighbours.perimeter(shape),
              shape));
    }
  }

  private @Nullable String village(Feature feature, Geometry shape) {
    String told = feature.text("village");
    if (told != null) {
      if (villages.stream().anyMatch(each -> each.code().equals(told))) {
        return told;
      }
      fault(feature, "village", "村居代码“" + told + "”不是本镇街的", "请填写本镇街的 12 位村居代码，或留空由位置判断");
      return null;
    }
    var inside = shape.getInteriorPoint();
    Optional<String> found =
        villages.stream()
            .filter(each -> each.shape().covers(inside))
            .map(Boundary::code)
            .findFirst();
    if (found.isEmpty()) {
      fault(feature, "village", "地块不在本镇街任何村居的界线之内", "请核对图形，或先导入村居界线");
    }
    return found.orElse(null);
  }

  private @Nullable String text(Feature feature, String field, String what, int longest) {
    String text = feature.text(field);
    if (text == null || text.isEmpty() || text.length() > longest) {
      fault(
          feature,
          field,
          what + "没有填写或超过 " + longest + " 个字",
          "请填写“" + what + "”（属性 " + field + "）");
      return null;
    }
    return text;
  }

  private @Nullable String optional(Feature feature, String field) {
    String text = feature.text(field);
    if (text != null && text.length() > LONGEST_NAME) {
      fault(feature, field, "“" + field + "”超过 " + LONGEST_NAME + " 个字", "请写短一些");
    }
    return text == null || text.isEmpty() ? null : text;
  }

  private @Nullable Integer whole(Feature feature, String field, String what) {
    String text = feature.text(field);
    if (text == null || !text.matches("[0-9]{1,6}")) {
      fault(
          feature,
          field,
          what + "“" + (text == null ? "" : text) + "”不是不小于 0 的整数",
          "请改正“" + what + "”（属性 " + field + "）");
      return null;
    }
    return Integer.valueOf(text);
  }

  private void fault(Feature feature, String field, String message, String mend) {
    faults.add(new Fault(field, feature.row(), "第 " + feature.row() + " 行：" + message, mend));
  }
}
