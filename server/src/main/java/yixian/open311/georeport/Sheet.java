package yixian.open311.georeport;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * 表单 · An answer that reads the same in JSON and XML: a record, or a list of records. In XML a
 * list's items bear its name in the singular; in JSON a list at the top is an array without a name.
 *
 * @param root the name of the whole
 * @param item the name of each record of a list at the top
 * @param body a map of names to values, or a list of such maps
 */
record Sheet(String root, String item, Object body) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Sheet list(String root, String item, List<? extends Map<String, ?>> records) {
    return new Sheet(root, item, records);
  }

  static Sheet record(String root, Map<String, ?> fields) {
    return new Sheet(root, "", fields);
  }

  String json() {
    return JSON.writeValueAsString(body);
  }

  String xml() {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    write(xml, root, item, body);
    return xml.toString();
  }

  private static void write(StringBuilder xml, String name, String item, @Nullable Object value) {
    xml.append('<').append(name).append('>');
    switch (value) {
      case null -> {}
      case List<?> list -> list.forEach(each -> write(xml, item, "", each));
      case Map<?, ?> fields ->
          fields.forEach(
              (key, each) -> write(xml, String.valueOf(key), singular(String.valueOf(key)), each));
      default -> escape(xml, String.valueOf(value));
    }
    xml.append("</").append(name).append('>');
  }

  private static String singular(String name) {
    return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
  }

  private static void escape(StringBuilder xml, String text) {
    text.codePoints()
        .forEach(
            each -> {
              switch (each) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '\r' -> xml.append("&#13;");
                default -> {
                  if (allowed(each)) {
                    xml.appendCodePoint(each);
                  }
                }
              }
            });
  }

  /** XML 1.0 has no way to write the others. */
  private static boolean allowed(int each) {
    return each == '\t'
        || each == '\n'
        || (each >= 0x20 && each <= 0xD7FF)
        || (each >= 0xE000 && each <= 0xFFFD)
        || each >= 0x10000;
  }
}
