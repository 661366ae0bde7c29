package yixian.planner.districting;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yixian.planner.Answer;
import yixian.planner.Budget;
import yixian.planner.json.Fields;
import yixian.planner.json.Node;

/**
 * 图划分 · Weighted nodes, weighted edges, k parts of like weight, the least cut; published instances
 * come this way.
 *
 * @param ids names of the nodes as they came; empty where they have none
 */
record PartitionProblem(Task task, List<String> ids) {

  static PartitionProblem read(Fields fields) {
    Node weightsNode = fields.need("weights");
    double[] weights = weightsNode.weights();
    if (weights.length == 0) {
      throw weightsNode.refuse("是空的", "至少要有一个节点");
    }
    Graph graph = EdgeList.read(fields.need("edges"), weights);
    Node partsNode = fields.need("k");
    int parts = partsNode.whole(1, weights.length);
    Band band = band(fields, graph, parts);
    Node contiguousNode = fields.find("contiguous");
    boolean contiguous = contiguousNode != null && contiguousNode.flag();
    List<String> ids = ids(fields.find("ids"), weights.length);
    fields.nothingElse();
    int pieces = Graph.count(graph.pieces());
    if (contiguous && contiguousNode != null && pieces > 1) {
      throw contiguousNode.refuse(
          "要求连通，而图分成互不相连的 %d 块：%s".formatted(pieces, strays(graph, ids)),
          "请补上缺的边，或把各块分开划分，或改为 false");
    }
    return new PartitionProblem(new Task(graph, parts, band, contiguous), ids);
  }

  private static Band band(Fields fields, Graph graph, int parts) {
    Node tolerance = fields.find("tolerance");
    Node limits = fields.find("band");
    if (limits == null) {
      Node asked = tolerance == null ? fields.need("tolerance") : tolerance;
      return Band.around(graph.totalWeight(), parts, asked.notNegative());
    }
    if (tolerance != null) {
      throw limits.refuse("与 tolerance 同时出现", "只保留一个");
    }
    double[] ends = limits.weights();
    if (ends.length != 2 || ends[0] > ends[1]) {
      throw limits.refuse("应为 [下限, 上限]，下限不大于上限", "例如 [300, 500]");
    }
    return new Band(ends[0], ends[1]);
  }

  private static List<String> ids(@Nullable Node node, int nodes) {
    if (node == null) {
      return List.of();
    }
    List<String> ids = node.items().stream().map(Node::text).toList();
    if (ids.size() != nodes) {
      throw node.refuse("有 %d 个名称，而节点有 %d 个".formatted(ids.size(), nodes), "请让两者一样多");
    }
    return ids;
  }

  /** One node of each piece but the first, some of them. */
  private static String strays(Graph graph, List<String> ids) {
    int[] piece = graph.pieces();
    StringBuilder text = new StringBuilder();
    int named = 0;
    for (int v = 0; v < piece.length && named < 5; v++) {
      if (piece[v] > named) {
        named++;
        text.append(named > 1 ? "、" : "")
            .append(ids.isEmpty() ? "节点 " + v : "节点 " + v + "（" + ids.get(v) + "）");
      }
    }
    return text + " 与节点 0 不通";
  }

  Answer solve(Budget budget) {
    Outcome outcome = Districting.solve(task, budget);
    int[] partOf = outcome.partOf();
    if (partOf == null) {
      return without(outcome);
    }
    double[] weights = task.graph().weights(partOf, task.parts());
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put(
        Answer.PLAN, ids.isEmpty() ? Map.of("parts", partOf) : Map.of("parts", partOf, "ids", ids));
    body.put("weights", weights);
    body.put("band", new double[] {task.band().least(), task.band().most()});
    body.put("contiguous", Graph.count(task.graph().pieces(partOf)) == task.parts());
    return new Answer(
        outcome.status(), outcome.cut(), outcome.bound(), body, List.of(summary(weights)));
  }

  private String summary(double[] weights) {
    return "%d 个节点分为 %d 部分%s，重量 %s 到 %s（允许 %s 到 %s）"
        .formatted(
            task.graph().nodes(),
            task.parts(),
            task.contiguous() ? "，各自连通" : "",
            Arithmetic.shown(Arrays.stream(weights).min().orElse(0)),
            Arithmetic.shown(Arrays.stream(weights).max().orElse(0)),
            Arithmetic.shown(task.band().least()),
            Arithmetic.shown(task.band().most()));
  }

  private static Answer without(Outcome outcome) {
    String obstacle = outcome.obstacle();
    if (obstacle == null) {
      return new Answer(outcome.status(), null, outcome.bound(), Map.of(), List.of());
    }
    return new Answer(
        outcome.status(),
        null,
        null,
        Map.of("clash", List.of(Map.of("rule", "balance", "text", obstacle))),
        List.of(obstacle));
  }
}
