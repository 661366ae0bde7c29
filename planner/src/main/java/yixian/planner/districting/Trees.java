package yixian.planner.districting;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Spanning trees of a region drawn by lot. Dear edges are more likely inside the tree, so that the
 * tree comes apart where cutting is cheap.
 */
final class Trees {
  private final Graph graph;
  private final SplittableRandom random;
  private final double dear;
  private final int[] place;
  private final int[] parentOf;
  private final long[] keys;
  private final int[] tail;
  private final int[] head;

  /** Nodes of the last tree, parents before children, by their index in the region. */
  int[] order = {};

  /** Parent of each by index in the region; -1 at the root. */
  int[] parent = {};

  Trees(Graph graph, SplittableRandom random) {
    this.graph = graph;
    this.random = random;
    dear = Arrays.stream(graph.cost()).max().orElse(1);
    place = new int[graph.nodes()];
    Arrays.fill(place, -1);
    parentOf = new int[graph.nodes()];
    keys = new long[graph.to().length / 2];
    tail = new int[keys.length];
    head = new int[keys.length];
  }

  /** False where the region is not in one piece. */
  boolean draw(int[] region) {
    for (int i = 0; i < region.length; i++) {
      place[region[i]] = i;
    }
    int edges = 0;
    for (int i = 0; i < region.length; i++) {
      int v = region[i];
      for (int a = graph.start()[v]; a < graph.start()[v + 1]; a++) {
        int j = place[graph.to()[a]];
        if (j > i) {
          double lot = random.nextDouble() / (0.1 + graph.cost()[a] / dear);
          tail[edges] = i;
          head[edges] = j;
          keys[edges] = (long) (Math.min(lot, 100) * (1L << 24)) << 32 | edges;
          edges++;
        }
      }
    }
    for (int v : region) {
      place[v] = -1;
    }
    Arrays.sort(keys, 0, edges);
    return grow(region.length, edges);
  }

  private boolean grow(int nodes, int edges) {
    int[] start = new int[nodes + 1];
    int[] chosen = new int[Math.max(0, nodes - 1)];
    int size = 0;
    for (int i = 0; i < nodes; i++) {
      parentOf[i] = i;
    }
    for (int i = 0; i < edges && size < nodes - 1; i++) {
      int e = (int) keys[i];
      int a = top(tail[e]);
      int b = top(head[e]);
      if (a != b) {
        parentOf[a] = b;
        chosen[size++] = e;
        start[tail[e] + 1]++;
        start[head[e] + 1]++;
      }
    }
    if (size < nodes - 1) {
      return false;
    }
    for (int i = 0; i < nodes; i++) {
      start[i + 1] += start[i];
    }
    int[] next = start.clone();
    int[] near = new int[2 * size];
    for (int e : chosen) {
      near[next[tail[e]]++] = head[e];
      near[next[head[e]]++] = tail[e];
    }
    walk(nodes, start, near);
    return true;
  }

  private void walk(int nodes, int[] start, int[] near) {
    order = new int[nodes];
    parent = new int[nodes];
    Arrays.fill(parent, -2);
    int size = 0;
    order[size++] = 0;
    parent[0] = -1;
    for (int i = 0; i < size; i++) {
      int v = order[i];
      for (int a = start[v]; a < start[v + 1]; a++) {
        if (parent[near[a]] == -2) {
          parent[near[a]] = v;
          order[size++] = near[a];
        }
      }
    }
  }

  private int top(int i) {
    int at = i;
    while (parentOf[at] != at) {
      parentOf[at] = parentOf[parentOf[at]];
      at = parentOf[at];
    }
    return at;
  }

  /** The weight below each node of the last tree, itself included. */
  double[] below(int[] region) {
    double[] below = new double[region.length];
    for (int i = region.length - 1; i >= 0; i--) {
      int v = order[i];
      below[v] += graph.weight()[region[v]];
      if (parent[v] >= 0) {
        below[parent[v]] += below[v];
      }
    }
    return below;
  }

  /** Which nodes of the last tree hang at or below one of them. */
  boolean[] branch(int top) {
    boolean[] in = new boolean[order.length];
    for (int v : order) {
      in[v] = v == top || (parent[v] >= 0 && in[parent[v]]);
    }
    return in;
  }
}
