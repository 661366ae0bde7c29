package yixian.planner.match.assign;

import java.util.Arrays;

/**
 * Allowed pairs of rows and columns with their costs, packed row by row.
 *
 * @param start where the arcs of a row begin; one entry more than rows
 */
public record Arcs(int rows, int columns, int[] start, int[] column, double[] cost) {

  /** All pairs of a matrix but those that are NaN. */
  public static Arcs of(double[][] costs, int columns) {
    int[] start = new int[costs.length + 1];
    for (int i = 0; i < costs.length; i++) {
      start[i + 1] =
          start[i] + (int) Arrays.stream(costs[i]).filter(cost -> !Double.isNaN(cost)).count();
    }
    int[] column = new int[start[costs.length]];
    double[] cost = new double[column.length];
    int at = 0;
    for (double[] row : costs) {
      for (int j = 0; j < row.length; j++) {
        if (!Double.isNaN(row[j])) {
          column[at] = j;
          cost[at++] = row[j];
        }
      }
    }
    return new Arcs(costs.length, columns, start, column, cost);
  }
}
