package yixian.planner.districting;

import java.util.List;
import yixian.planner.json.BadInput;
import yixian.planner.json.Node;

/** Edges as {@code [from, to]} or {@code [from, to, cost]}, nodes counted from 0. */
final class EdgeList {
  private EdgeList() {}

  static Graph read(Node node, double[] weights) {
    List<Node> edges = node.items();
    int[] from = new int[edges.size()];
    int[] to = new int[edges.size()];
    double[] cost = new double[edges.size()];
    for (int e = 0; e < from.length; e++) {
      Node edge = edges.get(e);
      double[] numbers = edge.weights();
      if (numbers.length != 2 && numbers.length != 3) {
        throw edge.refuse("应为 [起点, 终点] 或 [起点, 终点, 代价]，现有 %d 个数".formatted(numbers.length), "请改正");
      }
      from[e] = end(edge.path() + "[0]", numbers[0], weights.length);
      to[e] = end(edge.path() + "[1]", numbers[1], weights.length);
      if (from[e] == to[e]) {
        throw edge.refuse("两端是同一个节点 " + from[e], "请删掉这条边");
      }
      cost[e] = numbers.length == 3 ? numbers[2] : 1;
    }
    return Graph.of(weights, from, to, cost);
  }

  private static int end(String path, double number, int nodes) {
    if (number != Math.rint(number) || number >= nodes) {
      throw new BadInput(
          path,
          "没有这个节点 " + Arithmetic.shown(number),
          "节点共 %d 个，从 0 数到 %d".formatted(nodes, nodes - 1));
    }
    return (int) number;
  }
}
