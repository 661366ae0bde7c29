package yixian.planner.match;

/**
 * Makes decimal numbers whole, so that engines count exactly: 0.1 three times is 0.3.
 *
 * <p>Numbers with more than nine decimals, or too large for that, stay as they are; then sums are
 * as exact as doubles.
 */
public record Scale(double factor) {
  private static final double LARGEST_SUM = 4e15;

  public static Scale of(double[][] numbers) {
    double largest = 0;
    double factor = 1;
    for (double[] row : numbers) {
      for (double number : row) {
        if (!Double.isNaN(number)) {
          largest = Math.max(largest, Math.abs(number));
          while (factor < 1e9 && !isWhole(number * factor)) {
            factor *= 10;
          }
          if (!isWhole(number * factor)) {
            return new Scale(1);
          }
        }
      }
    }
    double terms =
        Math.max(1, Math.max(numbers.length, numbers.length == 0 ? 1 : numbers[0].length));
    return new Scale(largest * factor * terms < LARGEST_SUM ? factor : 1);
  }

  private static boolean isWhole(double number) {
    return Math.abs(number - Math.rint(number)) <= 1e-12 * Math.max(1, Math.abs(number));
  }

  /** Whole where the factor makes it so. */
  double up(double number) {
    double scaled = number * factor;
    return isWhole(scaled) ? Math.rint(scaled) : scaled;
  }

  double down(double number) {
    return number / factor;
  }

  /** Whether all numbers are whole once scaled. */
  public boolean isExact(double[][] numbers) {
    for (double[] row : numbers) {
      for (double number : row) {
        if (!Double.isNaN(number) && up(number) != Math.rint(up(number))) {
          return false;
        }
      }
    }
    return true;
  }
}
