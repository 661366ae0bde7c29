package yixian.planner.zoning;

/** The largest so many of the positive numbers offered. */
final class Top {
  private final double[] largest;
  private int size;

  Top(int most) {
    largest = new double[most];
  }

  void offer(double number) {
    if (number <= 0 || (size == largest.length && (size == 0 || largest[size - 1] >= number))) {
      return;
    }
    int at = size < largest.length ? size++ : size - 1;
    while (at > 0 && largest[at - 1] < number) {
      largest[at] = largest[at - 1];
      at--;
    }
    largest[at] = number;
  }

  double sum() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += largest[i];
    }
    return sum;
  }

  /** The sum of the largest t, for t from 0 to as many as are kept. */
  double[] sums() {
    double[] sums = new double[largest.length + 1];
    for (int t = 0; t < largest.length; t++) {
      sums[t + 1] = sums[t] + (t < size ? largest[t] : 0);
    }
    return sums;
  }
}
