package yixian.issue.hint;

import java.util.ArrayList;
import java.util.List;
import yixian.kernel.Point;

/**
 * 格子 · The district cut into cells of about 200 metres or more, numbered, so that an ordinary index
 * finds what is near.
 *
 * <p>A cell is 0.0018 degrees high (200 m) and 0.0032 wide (at least 200 m up to 55 degrees north).
 */
public final class Cells {

  private static final double HEIGHT = 0.0018;
  private static final double WIDTH = 0.0032;
  private static final int SMALLEST_METRES = 199;
  private static final long ROW = 1L << 20;

  private Cells() {}

  /** The cell in which the point lies. */
  public static long of(Point point) {
    return number(row(point.latitude()), column(point.longitude()));
  }

  /** How many cells must be looked at on each side to see so far. */
  public static int reach(int metres) {
    return Math.ceilDiv(metres, SMALLEST_METRES);
  }

  /** The cells that reach within so many cells of the point's own. */
  public static List<Long> around(Point point, int reach) {
    List<Long> cells = new ArrayList<>();
    long row = row(point.latitude());
    long column = column(point.longitude());
    for (long r = row - reach; r <= row + reach; r++) {
      for (long c = column - reach; c <= column + reach; c++) {
        cells.add(number(r, c));
      }
    }
    return cells;
  }

  private static long row(double latitude) {
    return (long) Math.floor((latitude + 90) / HEIGHT);
  }

  private static long column(double longitude) {
    return (long) Math.floor((longitude + 180) / WIDTH);
  }

  private static long number(long row, long column) {
    return row * ROW + column;
  }
}
