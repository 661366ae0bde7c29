package yixian.planner.match.posting;

/** Keeps the few highest of what is offered, the earlier of equals. */
final class Top {
  private final double[] height;
  private final int[] first;
  private final int[] second;
  private int size;

  Top(int few) {
    height = new double[few];
    first = new int[few];
    second = new int[few];
  }

  void clear() {
    size = 0;
  }

  void offer(double offered, int one, int two) {
    if (size == height.length && offered <= height[size - 1]) {
      return;
    }
    int place = size < height.length ? size++ : size - 1;
    while (place > 0 && height[place - 1] < offered) {
      height[place] = height[place - 1];
      first[place] = first[place - 1];
      second[place] = second[place - 1];
      place--;
    }
    height[place] = offered;
    first[place] = one;
    second[place] = two;
  }

  interface Taker {
    void take(int one, int two);
  }

  void each(Taker taker) {
    for (int i = 0; i < size; i++) {
      taker.take(first[i], second[i]);
    }
  }
}
