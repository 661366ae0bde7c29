package yixian.demo.data;

import java.util.List;

/**
 * 派遣规则 · The demo's ordered rules: the first whose area, category and hours fit names the unit.
 * Empty fields fit everything.
 */
public record Routing(List<Rule> rules) {
  /**
   * {@code category} is kind:code and covers all codes that begin so; {@code hours} such as
   * 22:00-06:00.
   */
  public record Rule(
      int position, String area, String category, String hours, String unit, String why) {
    boolean fits(String town, String issueCategory, int hour) {
      return (area.isEmpty() || area.equals(town))
          && issueCategory.startsWith(category)
          && (hours.isEmpty() || within(hour));
    }

    private boolean within(int hour) {
      int from = Integer.parseInt(hours.substring(0, 2));
      int until = Integer.parseInt(hours.substring(6, 8));
      return from <= until ? hour >= from && hour < until : hour >= from || hour < until;
    }
  }

  public static Routing ofDemo() {
    return new Routing(
        Rows.of("issue/demo-routing.csv").stream()
            .map(row -> new Rule(Integer.parseInt(row[0]), row[1], row[2], row[3], row[4], row[5]))
            .toList());
  }

  public String unit(String town, String category, int hour) {
    return rules.stream()
        .filter(rule -> rule.fits(town, category, hour))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "No rule for "
                        + category
                        + " in "
                        + town
                        + ". Maybe the town's last rule is missing."))
        .unit();
  }
}
