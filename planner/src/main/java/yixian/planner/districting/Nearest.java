package yixian.planner.districting;

/**
 * Shortest ways from one node, as far as they make a good tree: each further node adds excess
 * weight at the price of its distance, and the walk ends where that is dearer than what it has.
 */
final class Nearest {
  private final Graph graph;
  private final int[] edgeOf;
  private final double[] length;
  private final double[] distance;
  private final int[] seen;
  private final boolean[] done;
  private final int[] above;
  private final int[] edgeAbove;
  private final int[] touched;
  private final int[] settled;
  private final int[] heap;
  private final int[] heapAt;
  private int heapSize;
  private int touchedSize;
  private int settledSize;
  private int stamp;
  private double excess;

  Nearest(Graph graph, int[] edgeOf, double[] length) {
    this.graph = graph;
    this.edgeOf = edgeOf;
    this.length = length;
    int nodes = graph.nodes();
    distance = new double[nodes];
    seen = new int[nodes];
    done = new boolean[nodes];
    above = new int[nodes];
    edgeAbove = new int[nodes];
    touched = new int[nodes];
    settled = new int[nodes];
    heap = new int[nodes];
    heapAt = new int[nodes];
  }

  int size() {
    return settledSize;
  }

  int node(int index) {
    return settled[index];
  }

  int above(int node) {
    return above[node];
  }

  int edgeAbove(int node) {
    return edgeAbove[node];
  }

  double excess() {
    return excess;
  }

  /** The tree's length for each unit of excess; infinite where no excess can be reached. */
  double from(int root, double most) {
    begin(root);
    double weight = 0;
    double paid = 0;
    double best = Double.POSITIVE_INFINITY;
    while (heapSize > 0) {
      int v = pop();
      if (distance[v] > best) {
        break;
      }
      settled[settledSize++] = v;
      weight += graph.weight()[v];
      paid += graph.weight()[v] * distance[v];
      if (weight > most * (1 + 1e-9)) {
        best = paid / (weight - most);
        excess = weight - most;
      }
      relax(v);
    }
    for (int i = 0; i < touchedSize; i++) {
      done[touched[i]] = false;
    }
    return best;
  }

  private void begin(int root) {
    stamp++;
    heapSize = 0;
    touchedSize = 0;
    settledSize = 0;
    excess = 0;
    touch(root, 0);
    push(root);
  }

  private void touch(int v, double at) {
    seen[v] = stamp;
    distance[v] = at;
    touched[touchedSize++] = v;
  }

  private void relax(int v) {
    done[v] = true;
    for (int a = graph.start()[v]; a < graph.start()[v + 1]; a++) {
      int near = graph.to()[a];
      double at = distance[v] + length[edgeOf[a]];
      if (graph.cost()[a] > 0 && !done[near] && (seen[near] != stamp || at < distance[near])) {
        above[near] = v;
        edgeAbove[near] = edgeOf[a];
        if (seen[near] != stamp) {
          touch(near, at);
          push(near);
        } else {
          distance[near] = at;
          up(heapAt[near]);
        }
      }
    }
  }

  private void push(int v) {
    heap[heapSize] = v;
    heapAt[v] = heapSize;
    up(heapSize++);
  }

  private int pop() {
    int top = heap[0];
    int last = heap[--heapSize];
    if (heapSize > 0) {
      heap[0] = last;
      heapAt[last] = 0;
      down();
    }
    return top;
  }

  private void up(int from) {
    int at = from;
    int v = heap[at];
    while (at > 0) {
      int parent = (at - 1) >> 1;
      if (distance[heap[parent]] <= distance[v]) {
        break;
      }
      heap[at] = heap[parent];
      heapAt[heap[at]] = at;
      at = parent;
    }
    heap[at] = v;
    heapAt[v] = at;
  }

  private void down() {
    int at = 0;
    int v = heap[0];
    while (2 * at + 1 < heapSize) {
      int child = 2 * at + 1;
      if (child + 1 < heapSize && distance[heap[child + 1]] < distance[heap[child]]) {
        child++;
      }
      if (distance[heap[child]] >= distance[v]) {
        break;
      }
      heap[at] = heap[child];
      heapAt[heap[at]] = at;
      at = child;
    }
    heap[at] = v;
    heapAt[v] = at;
  }
}
