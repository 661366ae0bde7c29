package yixian.planner.districting;

/**
 * A division that is being changed: the part of each node, what the parts weigh, and which nodes
 * stand at a border.
 */
final class Division {
  private static final int PATIENCE = 4000;

  final Task task;
  final Graph graph;
  final int[] partOf;
  final double[] weight;
  final int[] members;
  private final int[] foreign;
  private final int[] border;
  private final int[] borderAt;
  private int borderSize;
  private final int[] mark;
  private final int[] queue;
  private int stamp;
  private double cut;
  private double outside;

  Division(Task task, int[] partOf) {
    this.task = task;
    graph = task.graph();
    this.partOf = partOf.clone();
    weight = graph.weights(partOf, task.parts());
    members = new int[task.parts()];
    int nodes = graph.nodes();
    foreign = new int[nodes];
    border = new int[nodes];
    borderAt = new int[nodes];
    mark = new int[nodes];
    queue = new int[nodes];
    for (int v = 0; v < nodes; v++) {
      members[partOf[v]]++;
      borderAt[v] = -1;
      for (int a = graph.start()[v]; a < graph.start()[v + 1]; a++) {
        if (partOf[graph.to()[a]] != partOf[v]) {
          foreign[v]++;
        }
      }
      enlist(v);
    }
    cut = graph.cut(partOf);
    for (double each : weight) {
      outside += task.band().outside(each);
    }
  }

  double cut() {
    return cut;
  }

  /** How far all parts together are outside the band. */
  double outside() {
    double sum = 0;
    for (double each : weight) {
      sum += task.band().outside(each);
    }
    outside = sum;
    return outside;
  }

  int borderSize() {
    return borderSize;
  }

  int border(int index) {
    return border[index];
  }

  /** What the edges from a node into a part cost. */
  double ties(int node, int part) {
    double ties = 0;
    for (int a = graph.start()[node]; a < graph.start()[node + 1]; a++) {
      if (partOf[graph.to()[a]] == part) {
        ties += graph.cost()[a];
      }
    }
    return ties;
  }

  /** By how much both parts come to lie further outside the band if a node moves. */
  double strain(int node, int part) {
    Band band = task.band();
    int home = partOf[node];
    double w = graph.weight()[node];
    return band.outside(weight[home] - w)
        - band.outside(weight[home])
        + band.outside(weight[part] + w)
        - band.outside(weight[part]);
  }

  /** Whether what a node leaves behind is not empty and, where asked, stays in one piece. */
  boolean mayLeave(int node) {
    return members[partOf[node]] > 1 && (!task.contiguous() || staysWhole(node));
  }

  /**
   * Walks from one neighbour in the part until all the others are met. A walk that grows too long
   * counts as a no: that costs a move, never a part's wholeness.
   */
  private boolean staysWhole(int node) {
    int part = partOf[node];
    int wanted = 0;
    int first = -1;
    int ask = ++stamp;
    for (int a = graph.start()[node]; a < graph.start()[node + 1]; a++) {
      int near = graph.to()[a];
      if (partOf[near] == part) {
        mark[near] = ask;
        first = near;
        wanted++;
      }
    }
    if (wanted <= 1) {
      return wanted == 1;
    }
    int seen = ++stamp;
    mark[node] = seen;
    mark[first] = seen;
    queue[0] = first;
    int size = 1;
    wanted--;
    for (int i = 0; i < size && size < PATIENCE; i++) {
      int v = queue[i];
      for (int a = graph.start()[v]; a < graph.start()[v + 1]; a++) {
        int near = graph.to()[a];
        if (partOf[near] == part && mark[near] != seen) {
          if (mark[near] == ask && --wanted == 0) {
            return true;
          }
          mark[near] = seen;
          queue[size++] = near;
        }
      }
    }
    return false;
  }

  void move(int node, int part) {
    int home = partOf[node];
    cut += ties(node, home) - ties(node, part);
    weight[home] -= graph.weight()[node];
    weight[part] += graph.weight()[node];
    members[home]--;
    members[part]++;
    partOf[node] = part;
    int strangers = 0;
    for (int a = graph.start()[node]; a < graph.start()[node + 1]; a++) {
      int near = graph.to()[a];
      if (partOf[near] == home) {
        foreign[near]++;
        enlist(near);
        strangers++;
      } else if (partOf[near] == part) {
        foreign[near]--;
        enlist(near);
      } else {
        strangers++;
      }
    }
    foreign[node] = strangers;
    enlist(node);
  }

  private void enlist(int node) {
    boolean listed = borderAt[node] >= 0;
    if (foreign[node] > 0 && !listed) {
      borderAt[node] = borderSize;
      border[borderSize++] = node;
    } else if (foreign[node] == 0 && listed) {
      int last = border[--borderSize];
      border[borderAt[node]] = last;
      borderAt[last] = borderAt[node];
      borderAt[node] = -1;
    }
  }
}
