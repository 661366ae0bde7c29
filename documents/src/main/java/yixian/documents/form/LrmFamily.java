package yixian.documents.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The family in a .lrm record: five fields, each with seven slots between {@code @}. */
final class LrmFamily {

  static final int COLUMNS = 5;
  static final int SLOTS = 7;

  /** Slots that are read at all; some programs write more than seven. */
  private static final int MOST_SLOTS = 50;

  /** What each of the fields says of a relative. */
  static final List<Function<Relative, String>> PARTS =
      List.of(
          Relative::title,
          relative -> relative.name().written(),
          relative -> relative.birth().written(),
          Relative::politicalStatus,
          Relative::work);

  private LrmFamily() {}

  static List<Relative> read(List<String> fields) {
    List<String[]> columns =
        fields.stream().map(field -> FormTexts.clean(field).split("@", MOST_SLOTS)).toList();
    int rows = columns.stream().mapToInt(column -> column.length).max().orElse(0);
    List<Relative> family = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      family.add(
          Relative.of(
              slot(columns.get(0), row),
              slot(columns.get(1), row),
              slot(columns.get(2), row),
              slot(columns.get(3), row),
              slot(columns.get(4), row)));
    }
    while (!family.isEmpty() && family.getLast().isBlank()) {
      family.removeLast();
    }
    return family;
  }

  static List<String> columns(List<Relative> family) {
    return PARTS.stream().map(part -> column(family, part)).toList();
  }

  private static String column(List<Relative> family, Function<Relative, String> part) {
    return IntStream.range(0, SLOTS)
        .mapToObj(i -> i < family.size() ? part.apply(family.get(i)).replace('@', '＠') : "")
        .collect(Collectors.joining("@"));
  }

  private static String slot(String[] column, int row) {
    return row < column.length ? column[row] : "";
  }
}
