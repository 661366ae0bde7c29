package yixian.planner.json;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object; after the known ones are taken, {@link #nothingElse} refuses the rest.
 */
public final class Fields {
  private final Map<String, Json> values;
  private final String path;
  private final Set<String> known = new HashSet<>();

  Fields(Map<String, Json> values, String path) {
    this.values = values;
    this.path = path;
  }

  public Node need(String name) {
    Node found = find(name);
    if (found == null) {
      throw new BadInput(path, "缺少字段“" + name + "”", "请补上");
    }
    return found;
  }

  public @Nullable Node find(String name) {
    known.add(name);
    return Node.of(values.get(name), path + "." + name);
  }

  /** All names as they came; for objects that are dictionaries. */
  public Set<String> names() {
    return values.keySet();
  }

  public void nothingElse() {
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        throw new BadInput(
            path + "." + name,
            "不认识这个字段",
            "请删掉或改名；此处可用：" + String.join("、", known.stream().sorted().toList()));
      }
    }
  }
}
