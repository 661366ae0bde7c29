package yixian.demo.data;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What people say about a category: alternatives of summary, detail and outcome, with slots such as
 * {处} to be filled.
 */
public record Phrase(
    String category,
    int weight,
    String months,
    boolean night,
    List<String> summaries,
    List<String> details,
    List<String> outcomes) {
  public static List<Phrase> all() {
    return Rows.of("demo/phrases.csv").stream()
        .map(
            row ->
                new Phrase(
                    row[0],
                    Integer.parseInt(row[1]),
                    row[2],
                    row[3].equals("yes"),
                    said(row[4]),
                    said(row[5]),
                    said(row[6])))
        .toList();
  }

  private static List<String> said(String field) {
    return List.of(field.split("\\|"));
  }

  /**
   * Ice belongs to winter, flooding to summer: months are written {@code 11-2}, empty for the whole
   * year.
   */
  public boolean fitsMonth(int month) {
    if (months.isEmpty()) {
      return true;
    }
    String[] ends = months.split("-");
    int from = Integer.parseInt(ends[0]);
    int until = Integer.parseInt(ends[1]);
    return from <= until ? month >= from && month <= until : month >= from || month <= until;
  }

  /** The phrases that fit each month, 1 to 12. */
  public static Map<Integer, List<Phrase>> byMonth() {
    List<Phrase> all = all();
    return IntStream.rangeClosed(1, 12)
        .boxed()
        .collect(
            Collectors.toMap(
                month -> month,
                month -> all.stream().filter(phrase -> phrase.fitsMonth(month)).toList()));
  }
}
