package yixian.demo.data;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * 时限 · An amount of time in one of the four deadline units, written {@code 2WH}, {@code 5WD},
 * {@code 4UH} or {@code 7CD}.
 */
public record TimeLimit(int amount, Unit unit) {
  public enum Unit {
    URGENT_HOUR,
    WORKING_HOUR,
    WORKING_DAY,
    CALENDAR_DAY
  }

  /** What the national catalogue's classes get where the district has set nothing else. */
  public static final TimeLimit USUAL = new TimeLimit(2, Unit.WORKING_DAY);

  public static TimeLimit of(String text) {
    int amount = Integer.parseInt(text.substring(0, text.length() - 2));
    return switch (text.substring(text.length() - 2)) {
      case "UH" -> new TimeLimit(amount, Unit.URGENT_HOUR);
      case "WH" -> new TimeLimit(amount, Unit.WORKING_HOUR);
      case "WD" -> new TimeLimit(amount, Unit.WORKING_DAY);
      case "CD" -> new TimeLimit(amount, Unit.CALENDAR_DAY);
      case String other ->
          throw new IllegalArgumentException(
              "Unknown unit of time "
                  + other
                  + " in "
                  + text
                  + ". Maybe UH, WH, WD or CD was meant.");
    };
  }

  /** The handling limits of the district's own categories, by {@code DISTRICT:code}. */
  public static Map<String, TimeLimit> ofDistrict() {
    return Rows.of("issue/district-categories.csv").stream()
        .filter(row -> !row[4].isEmpty())
        .collect(Collectors.toMap(row -> "DISTRICT:" + row[0], row -> of(row[4])));
  }
}
