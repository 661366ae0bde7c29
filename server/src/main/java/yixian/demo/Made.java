package yixian.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What a step of the load made: ids by the keys of the demo data. */
record Made(Map<String, UUID> ids) {
  Made {
    ids = Map.copyOf(ids);
  }

  UUID id(String key) {
    UUID id = ids.get(key);
    if (id == null) {
      throw new IllegalStateException(
          "Nothing was made for " + key + ". Maybe a step of the load came before its time.");
    }
    return id;
  }

  Made with(Made other) {
    Map<String, UUID> all = new HashMap<>(ids);
    all.putAll(other.ids);
    return new Made(all);
  }
}
