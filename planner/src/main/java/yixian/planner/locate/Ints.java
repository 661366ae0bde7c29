package yixian.planner.locate;

import java.util.Arrays;

/** A row of ints that grows. */
final class Ints {
  private int[] items = new int[64];
  private int size;

  void add(int item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, Math.addExact(size, Math.max(64, size >> 1)));
    }
    items[size++] = item;
  }

  int get(int place) {
    return items[place];
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }
}
