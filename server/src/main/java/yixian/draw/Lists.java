package yixian.draw;

import java.util.List;
import java.util.stream.Collectors;
import yixian.draw.db.tables.records.DrawsRecord;
import yixian.planner.draw.Line;
import yixian.planner.draw.Rule;
import yixian.planner.draw.Rule.Spread;
import yixian.planner.draw.Terms;

/** Lists as they lie in the table: one line each, as they are hashed. */
final class Lists {
  private static final int FIELDS = 3;

  private Lists() {}

  static String written(List<Line> list) {
    return list.stream().map(Line::text).collect(Collectors.joining("\n"));
  }

  static Terms terms(DrawsRecord draw) {
    return new Terms(
        new Rule(Spread.valueOf(draw.getSpread()), draw.getPlaces()),
        draw.getAgreed(),
        draw.getList().lines().map(Lists::line).toList());
  }

  private static Line line(String text) {
    String[] fields = text.split("\t", FIELDS);
    return new Line(fields[0], fields[1], fields.length == FIELDS ? fields[2] : null);
  }
}
