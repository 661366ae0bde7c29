package yixian.issue.search;

import yixian.kernel.Fault;
import yixian.kernel.Point;
import yixian.kernel.Problem;

/** 附近 · Within so many metres of a point; at most five kilometres. */
record Near(Point point, double metres) {

  private static final double MOST_METRES = 5_000;
  private static final double METRES_A_DEGREE = 111_195;

  /** Reads {@code longitude,latitude,metres}. */
  static Near of(String text) {
    String[] parts = text.split(",");
    try {
      if (parts.length == 3) {
        double metres = Double.parseDouble(parts[2]);
        if (metres > 0 && metres <= MOST_METRES) {
          return new Near(
              new Point(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])), metres);
        }
      }
    } catch (NumberFormatException e) {
      // falls through to the refusal, which shows the text
    }
    throw Problem.invalid(new Fault("near", "“" + text + "”应为 经度,纬度,米数（不超过 5000）", "请改正附近范围"));
  }

  Box box() {
    double height = metres / METRES_A_DEGREE;
    double width = height / Math.max(0.01, Math.cos(Math.toRadians(point.latitude())));
    return new Box(
        point.longitude() - width,
        point.latitude() - height,
        point.longitude() + width,
        point.latitude() + height);
  }
}
