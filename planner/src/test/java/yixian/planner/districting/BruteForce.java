package yixian.planner.districting;

/** The least cut of all divisions, each of them looked at; infinite where none keeps the rules. */
final class BruteForce {
  private final Task task;
  private final int[] partOf;
  private double least = Double.POSITIVE_INFINITY;

  private BruteForce(Task task) {
    this.task = task;
    partOf = new int[task.graph().nodes()];
  }

  static double leastCut(Task task) {
    BruteForce all = new BruteForce(task);
    all.place(0, 0);
    return all.least;
  }

  private void place(int node, int used) {
    if (node == partOf.length) {
      if (used == task.parts() && task.isKeptBy(partOf)) {
        least = Math.min(least, task.graph().cut(partOf));
      }
      return;
    }
    for (int part = 0; part < Math.min(used + 1, task.parts()); part++) {
      partOf[node] = part;
      place(node + 1, Math.max(used, part + 1));
    }
  }
}
