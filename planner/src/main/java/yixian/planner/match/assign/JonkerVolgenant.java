package yixian.planner.match.assign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gives every row a column of its own at the least sum, after Jonker and Volgenant: rows bid for
 * their cheapest column first, the rest is placed along shortest augmenting paths.
 *
 * <p>Prices keep every arc's cost at or above the price of its ends, with equality where assigned;
 * so the sum of prices proves the sum of costs. With whole numbers all arithmetic is exact.
 * Deterministic: the lowest row, the lowest column.
 */
public final class JonkerVolgenant {
  private static final int NONE = -1;
  private static final int BIDDING_ROUNDS = 2;

  private final Arcs arcs;
  private final int[] columnOf;
  private final int[] rowOf;
  private final double[] price;
  private final double[] distance;
  private final int[] before;
  private final boolean[] settled;
  private final int[] touched;
  private int touchedSize;

  private JonkerVolgenant(Arcs arcs) {
    this.arcs = arcs;
    columnOf = filled(arcs.rows());
    rowOf = filled(arcs.columns());
    price = new double[arcs.columns()];
    distance = new double[arcs.columns()];
    before = new int[arcs.columns()];
    settled = new boolean[arcs.columns()];
    touched = new int[arcs.columns()];
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
  }

  public static Assignment solve(Arcs arcs) {
    return new JonkerVolgenant(arcs).solve();
  }

  private Assignment solve() {
    int[] free = new int[arcs.rows()];
    Arrays.setAll(free, i -> i);
    for (int round = 0; round < BIDDING_ROUNDS; round++) {
      free = bid(free);
    }
    for (int row : free) {
      int end = shortestPath(row);
      if (end == NONE) {
        return crowded(row);
      }
      augment(row, end);
      forget();
    }
    return complete();
  }

  /**
   * Each free row takes its best column and pays up to its second best; who is displaced bids
   * again.
   */
  private int[] bid(int[] free) {
    int[] still = new int[free.length];
    int size = 0;
    int next = 0;
    int patience = 8 * arcs.rows();
    while (next < free.length) {
      int row = free[next++];
      int best = NONE;
      double least = Double.POSITIVE_INFINITY;
      double second = Double.POSITIVE_INFINITY;
      int runner = NONE;
      for (int a = arcs.start()[row]; a < arcs.start()[row + 1]; a++) {
        double reduced = arcs.cost()[a] - price[arcs.column()[a]];
        if (reduced < second) {
          if (reduced < least) {
            second = least;
            runner = best;
            least = reduced;
            best = arcs.column()[a];
          } else {
            second = reduced;
            runner = arcs.column()[a];
          }
        }
      }
      if (runner == NONE) {
        still[size++] = row;
        continue;
      }
      int column = best;
      boolean paid = least < second;
      if (paid) {
        price[column] -= second - least;
      } else if (rowOf[column] != NONE && rowOf[runner] == NONE) {
        column = runner;
      }
      int displaced = rowOf[column];
      columnOf[row] = column;
      rowOf[column] = row;
      if (displaced != NONE) {
        columnOf[displaced] = NONE;
        if (paid && patience-- > 0) {
          free[--next] = displaced;
        } else {
          still[size++] = displaced;
        }
      }
    }
    int[] left = Arrays.copyOf(still, size);
    Arrays.sort(left);
    return left;
  }

  /**
   * The free column that is cheapest to reach from this row by moving others on; NONE where there
   * is none.
   */
  private int shortestPath(int root) {
    int row = root;
    double done = 0;
    while (true) {
      reach(row, done, root);
      int nearest = NONE;
      double least = Double.POSITIVE_INFINITY;
      for (int i = 0; i < touchedSize; i++) {
        int column = touched[i];
        if (!settled[column]
            && (distance[column] < least
                || (distance[column] == least && better(column, nearest)))) {
          least = distance[column];
          nearest = column;
        }
      }
      if (nearest == NONE) {
        return NONE;
      }
      settled[nearest] = true;
      done = least;
      if (rowOf[nearest] == NONE) {
        return nearest;
      }
      row = rowOf[nearest];
    }
  }

  /** Of two columns equally near a free one ends the search; else the lower. */
  private boolean better(int column, int than) {
    boolean free = rowOf[column] == NONE;
    return free == (rowOf[than] == NONE) ? column < than : free;
  }

  private void reach(int row, double done, int root) {
    double offset = row == root ? leastReduced(row) : reducedOfAssigned(row);
    for (int a = arcs.start()[row]; a < arcs.start()[row + 1]; a++) {
      int column = arcs.column()[a];
      if (!settled[column]) {
        double along = done + (arcs.cost()[a] - price[column] - offset);
        if (along < distance[column]) {
          if (distance[column] == Double.POSITIVE_INFINITY) {
            touched[touchedSize++] = column;
          }
          distance[column] = along;
          before[column] = row;
        }
      }
    }
  }

  private double leastReduced(int row) {
    double least = Double.POSITIVE_INFINITY;
    for (int a = arcs.start()[row]; a < arcs.start()[row + 1]; a++) {
      least = Math.min(least, arcs.cost()[a] - price[arcs.column()[a]]);
    }
    return least;
  }

  private double reducedOfAssigned(int row) {
    return costOf(row, columnOf[row]) - price[columnOf[row]];
  }

  private double costOf(int row, int column) {
    int found =
        Arrays.binarySearch(arcs.column(), arcs.start()[row], arcs.start()[row + 1], column);
    return arcs.cost()[found];
  }

  private void augment(int root, int end) {
    double reached = distance[end];
    for (int i = 0; i < touchedSize; i++) {
      int column = touched[i];
      if (settled[column] && column != end) {
        price[column] += distance[column] - reached;
      }
    }
    int column = end;
    while (true) {
      int row = before[column];
      rowOf[column] = row;
      int next = columnOf[row];
      columnOf[row] = column;
      if (row == root) {
        return;
      }
      column = next;
    }
  }

  private void forget() {
    for (int i = 0; i < touchedSize; i++) {
      distance[touched[i]] = Double.POSITIVE_INFINITY;
      settled[touched[i]] = false;
    }
    touchedSize = 0;
  }

  private Assignment crowded(int root) {
    List<Integer> rows = new ArrayList<>(List.of(root));
    List<Integer> columns = new ArrayList<>();
    for (int i = 0; i < touchedSize; i++) {
      columns.add(touched[i]);
      rows.add(rowOf[touched[i]]);
    }
    return new Assignment.Crowded(
        rows.stream().sorted().toList(), columns.stream().sorted().toList());
  }

  private Assignment complete() {
    double cost = 0;
    double[] rowPrice = new double[arcs.rows()];
    for (int row = 0; row < arcs.rows(); row++) {
      cost += costOf(row, columnOf[row]);
      rowPrice[row] = leastReduced(row);
    }
    return new Assignment.Complete(columnOf, cost, rowPrice, price);
  }

  private static int[] filled(int size) {
    int[] none = new int[size];
    Arrays.fill(none, NONE);
    return none;
  }
}
