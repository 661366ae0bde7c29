package yixian.planner.match.posting;

import java.util.Arrays;

/** How many places can be filled at most by the pairs alone, whatever else the rules ask. */
final class Filling {
  private final Pairs pairs;
  private final int[][] held;
  private final int[] size;
  private final boolean[] seen;
  private final int[] from;
  private final int[] postOf;
  private int moved;

  private Filling(Pairs pairs, int[] places) {
    this.pairs = pairs;
    held = new int[places.length][];
    Arrays.setAll(held, q -> new int[places[q]]);
    size = new int[places.length];
    seen = new boolean[places.length];
    from = new int[places.length];
    postOf = new int[pairs.people()];
  }

  static int most(Pairs pairs, int[] places) {
    Filling filling = new Filling(pairs, places);
    int filled = 0;
    for (int person = 0; person < pairs.people(); person++) {
      filled += filling.place(person) ? 1 : 0;
    }
    return filled;
  }

  /** Posts seen in a search that failed can never help a later one, so they stay seen. */
  private boolean place(int root) {
    int[] queue = new int[1 + Arrays.stream(size).sum()];
    int tail = 0;
    queue[tail++] = root;
    int[] touched = new int[seen.length];
    int count = 0;
    for (int head = 0; head < tail; head++) {
      int person = queue[head];
      for (int a = pairs.start()[person]; a < pairs.start()[person + 1]; a++) {
        int post = pairs.post()[a];
        if (!seen[post]) {
          seen[post] = true;
          touched[count++] = post;
          from[post] = person;
          if (size[post] < held[post].length) {
            shift(post, root);
            for (int i = 0; i < count; i++) {
              seen[touched[i]] = false;
            }
            return true;
          }
          for (int holder : held[post]) {
            queue[tail++] = holder;
          }
        }
      }
    }
    return false;
  }

  /** Moves everybody on along the way that was found, from its free end to its root. */
  private void shift(int free, int root) {
    int post = free;
    while (true) {
      int person = from[post];
      int left = postOf[person];
      postOf[person] = post;
      if (size[post] < held[post].length) {
        held[post][size[post]++] = person;
      } else {
        replace(held[post], moved, person);
      }
      if (person == root) {
        return;
      }
      moved = person;
      post = left;
    }
  }

  private static void replace(int[] holders, int gone, int comes) {
    for (int i = 0; i < holders.length; i++) {
      if (holders[i] == gone) {
        holders[i] = comes;
        return;
      }
    }
  }
}
