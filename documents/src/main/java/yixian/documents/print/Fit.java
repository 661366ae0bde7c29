package yixian.documents.print;

import java.util.ArrayList;
import java.util.List;
import yixian.documents.cv.Cv;
import yixian.documents.print.Sheet.Content;

/**
 * Type that fits a box: as large as the form wants it, smaller where the text is long, never too
 * small to read.
 *
 * @param points the type size
 * @param leading from line to line, in points
 * @param hang how far all but months stand in, in points; 0 where there are none
 */
record Fit(double points, double leading, double hang, List<Piece> pieces) {

  static final double MILLIMETRE = 72 / 25.4;

  /** The space between a rule and what stands beside it. */
  static final double PADDING = 1.2;

  private static final double LARGEST = 12;
  private static final double SMALLEST = 8;

  /** A CV that needs a further page anyway is set for reading. */
  private static final double RUNNING_ON = 10;

  private static final double STEP = 0.5;
  private static final double LEADING = 1.3;

  /** One printed line. */
  record Piece(String dates, String text) {}

  double height() {
    return pieces.size() * leading / MILLIMETRE + 2 * PADDING;
  }

  /** The text of a cell in a box of millimetres. */
  static Fit of(Content content, double width, double height, Ruler ruler) {
    double points = LARGEST;
    Fit fit = set(content, width, points, ruler);
    while (points > SMALLEST && fit.height() > height) {
      points -= STEP;
      fit = set(content, width, points, ruler);
    }
    boolean runsOn = content instanceof Content.Career && fit.height() > height;
    return runsOn ? set(content, width, RUNNING_ON, ruler) : fit;
  }

  /** How many of the lines a box holds. */
  int fitting(double height) {
    return (int) Math.floor((height - 2 * PADDING) * MILLIMETRE / leading + 1e-6);
  }

  Fit part(int from, int to) {
    return new Fit(points, leading, hang, pieces.subList(from, to));
  }

  private static Fit set(Content content, double width, double points, Ruler ruler) {
    double room = (width - 2 * PADDING) * MILLIMETRE / points;
    return switch (content) {
      case Content.Label label -> plain(label.text(), room, points, ruler);
      case Content.Value value -> plain(value.text(), room, points, ruler);
      case Content.Passage passage -> plain(passage.text(), room, points, ruler);
      case Content.Seal seal -> plain(seal.above(), room, points, ruler);
      case Content.Upright upright -> upright(upright.text(), points);
      case Content.Career career -> career(career.entries(), room, points, ruler);
      case Content.Portrait _ -> new Fit(points, points, 0, List.of());
    };
  }

  private static Fit plain(String text, double room, double points, Ruler ruler) {
    List<Piece> pieces =
        Lines.of(text, room, ruler).stream().map(line -> new Piece("", line)).toList();
    return new Fit(points, points * LEADING, 0, pieces);
  }

  private static Fit upright(String text, double points) {
    List<Piece> pieces =
        text.codePoints().mapToObj(Character::toString).map(one -> new Piece("", one)).toList();
    return new Fit(points, points * LEADING, 0, pieces);
  }

  private static Fit career(List<Cv.Entry> entries, double room, double points, Ruler ruler) {
    double hang = ruler.width("2000.00--2000.00") + 1;
    List<Piece> pieces = new ArrayList<>();
    for (Cv.Entry entry : entries) {
      String dates = entry.dates().strip();
      for (String line :
          Lines.of(entry.text().isEmpty() ? " " : entry.text(), room - hang, ruler)) {
        pieces.add(new Piece(dates, line));
        dates = "";
      }
    }
    return new Fit(points, points * LEADING, hang * points, pieces);
  }
}
