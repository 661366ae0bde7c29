package yixian.issue.category;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 国家目录 · GB/T 47678.5-2026 as shipped: class of two digits, item of five; gaps are the standard's
 * own.
 */
final class NationalCatalogue {

  private static final String FILE = "/yixian/issue/gbt47678_5_2026_catalogue.csv";

  private NationalCatalogue() {}

  /** All classes and items, classes first. */
  static List<Category> read() {
    Map<String, Category> classes = new LinkedHashMap<>();
    Map<String, Category> items = new LinkedHashMap<>();
    text()
        .lines()
        .skip(1)
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(line -> take(line.split(","), classes, items));
    classes.values().removeIf(each -> items.containsKey(each.kind() + each.code()));
    return java.util.stream.Stream.concat(classes.values().stream(), items.values().stream())
        .toList();
  }

  private static void take(
      String[] columns, Map<String, Category> classes, Map<String, Category> items) {
    Kind kind = columns[0].equals(Kind.COMPONENT.label()) ? Kind.COMPONENT : Kind.MATTER;
    Category above =
        classes.computeIfAbsent(
            kind + columns[1].substring(0, 2),
            key -> category(kind, columns[1].substring(0, 2), null, columns[2]));
    items.put(kind + columns[1], category(kind, columns[1], above, columns[3]));
  }

  private static Category category(
      Kind kind, String code, @org.jspecify.annotations.Nullable Category above, String name) {
    return new Category(
        Category.idOf(kind, code), kind, code, above == null ? null : above.id(), name, false, 1);
  }

  private static String text() {
    try (InputStream in = NationalCatalogue.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
