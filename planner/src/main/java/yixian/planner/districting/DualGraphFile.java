package yixian.planner.districting;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yixian.planner.command.Converter;
import yixian.planner.command.Flags;
import yixian.planner.json.BadInput;
import yixian.planner.json.Fields;
import yixian.planner.json.JsonReader;
import yixian.planner.json.Node;

/**
 * NetworkX adjacency JSON ({@code adjacency_data}): dual graphs with the population of each node
 * among its attributes. {@code --weight TOTPOP} names that attribute (1 a node where it is left
 * out), {@code --cost shared_perim} the attribute of an edge (1 an edge where it is left out).
 */
public final class DualGraphFile implements Converter {
  @Override
  public String name() {
    return "networkx";
  }

  @Override
  public Map<String, @Nullable Object> convert(Path file, Flags flags) {
    int parts = flags.whole("--k", 2, 1, Integer.MAX_VALUE);
    double tolerance = flags.number("--tolerance", 0.05, 0, 1000);
    boolean contiguous = yes(flags, "--contiguous", "yes");
    String weight = flags.find("--weight");
    String cost = flags.find("--cost");
    Fields fields = JsonReader.read(file).fields();
    Names names = Names.of(fields.need("nodes"));
    double[] weights = new double[names.nodes.size()];
    for (int v = 0; v < weights.length; v++) {
      weights[v] = weight == null ? 1 : names.nodes.get(v).fields().need(weight).notNegative();
    }
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("kind", "partition");
    document.put("k", parts);
    document.put("tolerance", tolerance);
    document.put("contiguous", contiguous);
    document.put("ids", names.ids);
    document.put("weights", weights);
    document.put("edges", edges(fields.need("adjacency"), names, cost));
    return document;
  }

  private record Names(List<Node> nodes, List<String> ids, Map<String, Integer> index) {
    static Names of(Node node) {
      List<Node> nodes = node.items();
      List<String> ids = new ArrayList<>();
      Map<String, Integer> index = new HashMap<>();
      for (Node each : nodes) {
        Node id = each.fields().need("id");
        if (index.put(text(id), ids.size()) != null) {
          throw id.refuse("编号“" + text(id) + "”用了两次", "每个节点一个编号");
        }
        ids.add(text(id));
      }
      return new Names(nodes, ids, index);
    }
  }

  private static String text(Node id) {
    return id.isNumber() ? Arithmetic.shown(id.number()) : id.text();
  }

  /** An edge stands at both its ends; it is taken where it is met first. */
  private static List<double[]> edges(Node node, Names names, @Nullable String cost) {
    List<Node> rows = node.items();
    if (rows.size() != names.ids.size()) {
      throw node.refuse("有 %d 行，而节点有 %d 个".formatted(rows.size(), names.ids.size()), "请让两者一样多");
    }
    Map<Long, double[]> edges = new LinkedHashMap<>();
    for (int v = 0; v < rows.size(); v++) {
      for (Node near : rows.get(v).items()) {
        Fields edge = near.fields();
        Node id = edge.need("id");
        Integer other = names.index.get(text(id));
        if (other == null) {
          throw id.refuse("没有这个节点“" + text(id) + "”", "请检查编号");
        }
        double value = cost == null ? 1 : edge.need(cost).notNegative();
        long key = (long) Math.min(v, other) * rows.size() + Math.max(v, other);
        if (v != other) {
          edges.putIfAbsent(key, new double[] {v, other, value});
        }
      }
    }
    return List.copyOf(edges.values());
  }

  static boolean yes(Flags flags, String name, String otherwise) {
    String word = flags.get(name, otherwise);
    return switch (word) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new BadInput(name, "应为 yes 或 no，现为“" + word + "”", "请改正");
    };
  }
}
