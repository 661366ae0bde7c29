package yixian.planner.match.capacity;

/**
 * What every question about the same tasks is worked on with. The answers do not depend on what was
 * worked on before, but which of several equally good packings comes first may.
 */
record Workbench(Tasks tasks, Knapsacks knapsacks, Forced forced, Repair repair) {
  static Workbench of(Tasks tasks) {
    Table table = new Table(tasks);
    return new Workbench(
        tasks, new Knapsacks(tasks, table), new Forced(tasks, table), new Repair(tasks));
  }
}
