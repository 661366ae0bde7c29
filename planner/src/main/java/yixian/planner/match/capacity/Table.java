package yixian.planner.match.capacity;

import java.util.Arrays;

/** Packings of one agent: row k tells, for every room, the most that k of the items gain. */
final class Table {
  private final double[][] rows;

  Table(Tasks tasks) {
    int most = Arrays.stream(tasks.capacity()).max().orElse(0);
    rows = new double[tasks.tasks() + 1][most + 1];
  }

  double[] row(int k) {
    return rows[k];
  }

  void begin(int k, int room) {
    Arrays.fill(rows[k], 0, room + 1, 0);
  }

  /** Another row, with one more item that may be taken. */
  void extend(int from, int to, int need, double gain, int room) {
    double[] before = rows[from];
    double[] after = rows[to];
    System.arraycopy(before, 0, after, 0, Math.min(need, room + 1));
    for (int w = need; w <= room; w++) {
      after[w] = Math.max(before[w], before[w - need] + gain);
    }
  }
}
