package yixian.issue.search;

import yixian.kernel.Fault;
import yixian.kernel.Problem;

/** A rectangle of WGS-84 degrees. */
record Box(double west, double south, double east, double north) {

  /** Reads {@code west,south,east,north}. */
  static Box of(String text) {
    String[] parts = text.split(",");
    try {
      if (parts.length == 4) {
        Box box =
            new Box(
                Double.parseDouble(parts[0]),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]));
        if (box.west <= box.east && box.south <= box.north) {
          return box;
        }
      }
    } catch (NumberFormatException e) {
      // falls through to the refusal, which shows the text
    }
    throw Problem.invalid(new Fault("bbox", "“" + text + "”应为 西,南,东,北 四个度数", "请改正范围"));
  }
}
