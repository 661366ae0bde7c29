package yixian.access;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * 表单 · What each form asks to be typed and what it brings along by itself, as each room tells in
 * {@code forms/<room>.properties}; a test holds it against the records that the forms send and
 * show.
 */
@Component
class Forms {

  private final List<Form> forms = new ArrayList<>();

  Forms() {
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*.properties")) {
        read(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("forms/*.properties cannot be read from the class path", e);
    }
    forms.sort(Comparator.comparing(Form::name));
  }

  /**
   * 表单 · Its fields by name in the code, with what people call them.
   *
   * @param draft the record that is sent
   * @param kept the record that is shown afterwards
   * @param typed what a person fills in
   * @param auto what is sent without being typed
   * @param reused what is shown from records that were there
   */
  record Form(
      String name,
      String draft,
      String kept,
      String basis,
      String owner,
      Map<String, String> typed,
      Map<String, String> auto,
      Map<String, String> reused) {}

  List<Form> all() {
    return List.copyOf(forms);
  }

  private void read(Resource file) throws IOException {
    Properties lines = new Properties();
    try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      lines.load(reader);
    }
    TreeSet<String> keys =
        lines.stringPropertyNames().stream()
            .map(name -> name.substring(0, name.indexOf('.')))
            .collect(Collectors.toCollection(TreeSet::new));
    keys.forEach(key -> forms.add(form(key, lines)));
  }

  private static Form form(String key, Properties lines) {
    return new Form(
        told(lines, key + ".name"),
        told(lines, key + ".draft"),
        told(lines, key + ".kept"),
        told(lines, key + ".basis"),
        told(lines, key + ".owner"),
        fields(lines, key + ".typed."),
        fields(lines, key + ".auto."),
        fields(lines, key + ".reused."));
  }

  private static String told(Properties lines, String name) {
    return Objects.requireNonNull(
        lines.getProperty(name), () -> "No " + name + " in forms/*.properties");
  }

  private static Map<String, String> fields(Properties lines, String stem) {
    Map<String, String> fields = new TreeMap<>();
    lines.stringPropertyNames().stream()
        .filter(name -> name.startsWith(stem))
        .forEach(name -> fields.put(name.substring(stem.length()), lines.getProperty(name)));
    return fields;
  }
}
