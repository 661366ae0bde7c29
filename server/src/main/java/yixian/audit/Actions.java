package yixian.audit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** 操作名称 · What each deed is called, as each room tells in {@code actions/<room>.properties}. */
@Component
class Actions {

  private final Map<String, String> names = new TreeMap<>();

  Actions() {
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:actions/*.properties")) {
        read(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("actions/*.properties cannot be read from the class path", e);
    }
  }

  /** The Chinese name of a deed; its code where no room has named it. */
  String name(String action) {
    return names.getOrDefault(action, action);
  }

  /** All deeds that have a name. */
  Map<String, String> all() {
    return Map.copyOf(names);
  }

  private void read(Resource file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    properties.forEach((code, name) -> names.put(code.toString(), name.toString()));
  }
}
