package yixian.planner.match.assign;

import java.util.List;

/**
 * What the core answers: every row has a column, or some rows have too few columns between them.
 */
public sealed interface Assignment {

  /**
   * @param columnOf the column of each row
   * @param cost the least possible sum
   * @param rowPrice prices whose sum no assignment can undercut, because no arc costs less than the
   *     prices of its ends
   */
  record Complete(int[] columnOf, double cost, double[] rowPrice, double[] columnPrice)
      implements Assignment {
    /** The proof: what the prices add up to. Unused columns have the price 0. */
    public double bound() {
      double bound = 0;
      for (double price : rowPrice) {
        bound += price;
      }
      for (int column : columnOf) {
        bound += columnPrice[column];
      }
      return bound;
    }
  }

  /** These rows may use these columns only, and there is one row too many. */
  record Crowded(List<Integer> rows, List<Integer> columns) implements Assignment {}
}
