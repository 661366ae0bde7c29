package yixian.planner.districting;

import java.util.SplittableRandom;

/** Graphs to divide: fields of blocks in rows, and anything small. */
final class Maps {
  private Maps() {}

  /** Blocks in rows; households of each and lengths of borders drawn by lot. */
  static Graph rows(int width, int height, SplittableRandom random) {
    int nodes = width * height;
    int[] from = new int[2 * nodes - width - height];
    int[] to = new int[from.length];
    double[] cost = new double[from.length];
    int size = 0;
    for (int v = 0; v < nodes; v++) {
      for (int near : new int[] {v % width + 1 < width ? v + 1 : -1, v + width}) {
        if (near > 0 && near < nodes) {
          from[size] = v;
          to[size] = near;
          cost[size++] = random.nextInt(50, 150);
        }
      }
    }
    double[] weight = random.ints(nodes, 2, 14).asDoubleStream().toArray();
    return Graph.of(weight, from, to, cost);
  }

  /** A graph in one piece: a tree drawn by lot and some more edges; costs may be nothing. */
  static Graph small(SplittableRandom random) {
    int nodes = random.nextInt(2, 9);
    int extra = random.nextInt(0, 8);
    int[] from = new int[nodes - 1 + extra];
    int[] to = new int[from.length];
    double[] cost = new double[from.length];
    for (int e = 0; e < from.length; e++) {
      from[e] = e < nodes - 1 ? e + 1 : random.nextInt(nodes);
      to[e] = random.nextInt(e < nodes - 1 ? e + 1 : nodes);
      cost[e] = random.nextInt(0, 6);
    }
    double[] weight = random.ints(nodes, 1, 5).asDoubleStream().toArray();
    return Graph.of(weight, from, to, cost);
  }

  static Task smallTask(SplittableRandom random) {
    Graph graph = small(random);
    int parts = random.nextInt(1, graph.nodes() + 1);
    double tolerance = random.nextInt(1, 12) / 10.0;
    return new Task(
        graph, parts, Band.around(graph.totalWeight(), parts, tolerance), random.nextBoolean());
  }
}
