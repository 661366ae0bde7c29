package yixian.planner.districting;

import java.util.Arrays;

/**
 * Nodes with weights and edges with the cost of cutting them, both directions of an edge packed
 * node by node: the arcs of node v are {@code start[v]} to {@code start[v + 1]}, in ascending
 * order.
 */
public record Graph(double[] weight, int[] start, int[] to, double[] cost) {

  /** Edges given twice add up; an edge from a node to itself is never cut and left out. */
  public static Graph of(double[] weight, int[] from, int[] to, double[] cost) {
    int nodes = weight.length;
    int[] start = new int[nodes + 1];
    for (int e = 0; e < from.length; e++) {
      if (from[e] != to[e]) {
        start[from[e] + 1]++;
        start[to[e] + 1]++;
      }
    }
    for (int v = 0; v < nodes; v++) {
      start[v + 1] += start[v];
    }
    int[] arcs = new int[start[nodes]];
    double[] costs = new double[start[nodes]];
    int[] next = start.clone();
    for (int e = 0; e < from.length; e++) {
      if (from[e] != to[e]) {
        arcs[next[from[e]]] = to[e];
        costs[next[from[e]]++] = cost[e];
        arcs[next[to[e]]] = from[e];
        costs[next[to[e]]++] = cost[e];
      }
    }
    return merged(weight, start, arcs, costs);
  }

  private static Graph merged(double[] weight, int[] start, int[] arcs, double[] costs) {
    int nodes = weight.length;
    int[] first = new int[nodes + 1];
    int[] seenAt = new int[nodes];
    Arrays.fill(seenAt, -1);
    int size = 0;
    for (int v = 0; v < nodes; v++) {
      first[v] = size;
      for (int a = start[v]; a < start[v + 1]; a++) {
        int at = seenAt[arcs[a]];
        if (at >= first[v]) {
          costs[at] += costs[a];
        } else {
          seenAt[arcs[a]] = size;
          arcs[size] = arcs[a];
          costs[size++] = costs[a];
        }
      }
    }
    first[nodes] = size;
    return sorted(weight, first, arcs, costs);
  }

  /** Each arc is laid at its other end in the order of its first: so every node's arcs ascend. */
  private static Graph sorted(double[] weight, int[] start, int[] arcs, double[] costs) {
    int[] next = start.clone();
    int[] to = new int[start[weight.length]];
    double[] cost = new double[to.length];
    for (int v = 0; v < weight.length; v++) {
      for (int a = start[v]; a < start[v + 1]; a++) {
        int at = next[arcs[a]]++;
        to[at] = v;
        cost[at] = costs[a];
      }
    }
    return new Graph(weight, start, to, cost);
  }

  public int nodes() {
    return weight.length;
  }

  public double totalWeight() {
    return Arrays.stream(weight).sum();
  }

  double totalCost() {
    return Arrays.stream(cost).sum() / 2;
  }

  /** What a division cuts. */
  public double cut(int[] partOf) {
    double cut = 0;
    for (int v = 0; v < nodes(); v++) {
      for (int a = start[v]; a < start[v + 1]; a++) {
        if (to[a] > v && partOf[to[a]] != partOf[v]) {
          cut += cost[a];
        }
      }
    }
    return cut;
  }

  public double[] weights(int[] partOf, int parts) {
    double[] weights = new double[parts];
    for (int v = 0; v < nodes(); v++) {
      weights[partOf[v]] += weight[v];
    }
    return weights;
  }

  /** The pieces of a division: nodes hang together where an edge joins two of one part. */
  public int[] pieces(int[] partOf) {
    int[] piece = new int[nodes()];
    Arrays.fill(piece, -1);
    int[] queue = new int[nodes()];
    int pieces = 0;
    for (int root = 0; root < nodes(); root++) {
      if (piece[root] < 0) {
        int size = 0;
        queue[size++] = root;
        piece[root] = pieces;
        for (int i = 0; i < size; i++) {
          int v = queue[i];
          for (int a = start[v]; a < start[v + 1]; a++) {
            if (piece[to[a]] < 0 && partOf[to[a]] == partOf[v]) {
              piece[to[a]] = pieces;
              queue[size++] = to[a];
            }
          }
        }
        pieces++;
      }
    }
    return piece;
  }

  /** The pieces of the whole graph. */
  public int[] pieces() {
    return pieces(new int[nodes()]);
  }

  public static int count(int[] labels) {
    return Arrays.stream(labels).max().orElse(-1) + 1;
  }

  /** The same graph with its pieces joined one to the next by edges that cost nothing. */
  Graph joined() {
    int[] piece = pieces();
    int pieces = count(piece);
    if (pieces <= 1) {
      return this;
    }
    int[] from = new int[to.length / 2 + pieces - 1];
    int[] ends = new int[from.length];
    double[] costs = new double[from.length];
    int size = 0;
    int last = 0;
    int reached = 0;
    for (int v = 0; v < nodes(); v++) {
      if (piece[v] > reached) {
        from[size] = last;
        ends[size++] = v;
        reached = piece[v];
        last = v;
      }
      for (int a = start[v]; a < start[v + 1]; a++) {
        if (to[a] > v) {
          from[size] = v;
          ends[size] = to[a];
          costs[size++] = cost[a];
        }
      }
    }
    return of(weight, from, ends, costs);
  }

  /** Nodes with one label become one node; the edges between them vanish. */
  Graph contracted(int[] label, int labels) {
    double[] weights = new double[labels];
    int[] from = new int[to.length / 2];
    int[] ends = new int[from.length];
    double[] costs = new double[from.length];
    int size = 0;
    for (int v = 0; v < nodes(); v++) {
      weights[label[v]] += weight[v];
      for (int a = start[v]; a < start[v + 1]; a++) {
        if (to[a] > v) {
          from[size] = label[v];
          ends[size] = label[to[a]];
          costs[size++] = cost[a];
        }
      }
    }
    return of(weights, from, ends, costs);
  }
}
