package yixian.demo.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads the shipped comma-separated files of the demo district: one head line, no quotes, no commas
 * inside a field.
 */
public final class Rows {
  private Rows() {}

  /** The rows of a resource under {@code /yixian}, without the head line. */
  public static List<String[]> of(String resource) {
    try (InputStream stream = Rows.class.getResourceAsStream("/yixian/" + resource)) {
      if (stream == null) {
        throw new IllegalStateException(
            "The resource /yixian/" + resource + " is missing. Maybe the build left it out.");
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .skip(1)
          .filter(line -> !line.isBlank())
          .map(line -> line.split(",", -1))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
