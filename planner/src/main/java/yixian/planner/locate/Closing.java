package yixian.planner.locate;

/**
 * Marks the last entry of a list, and spares its test where it is implied.
 *
 * <p>Along a border shared by neighbours each edge stands in the list twice. If all edges do, and
 * an odd number of the parts hold the centre, then an odd number of them hold any point of the
 * cell: when all but one do not, the last does.
 */
final class Closing {
  private static final int MOST_EDGES = 48;

  private final Raster raster;
  private final int[] edges = new int[MOST_EDGES];
  private int count;
  private boolean odd;

  Closing(Raster raster) {
    this.raster = raster;
  }

  void close(int start, int end) {
    count = 0;
    odd = false;
    boolean mixed = false;
    int last = start;
    for (int entry = start; entry < end; entry = raster.next(entry)) {
      last = entry;
      mixed |= (raster.lists[entry] & Raster.FULL) != 0;
      if (!mixed) {
        gather(entry);
      }
    }
    raster.lists[last] |= Raster.LAST | (!mixed && odd && cancels() ? Raster.IMPLIED : 0);
  }

  private void gather(int entry) {
    odd ^= (raster.lists[entry] & Raster.INSIDE) != 0;
    int run;
    int at = entry;
    do {
      run = raster.lists[++at];
      for (int i = 0; i < Raster.length(run) && count <= MOST_EDGES; i++) {
        if (count < MOST_EDGES) {
          edges[count] = (run >>> Raster.RUN_FLAGS) + i;
        }
        count++;
      }
    } while ((run & Raster.LAST) == 0);
  }

  private boolean cancels() {
    if (count > MOST_EDGES) {
      return false;
    }
    while (count > 0) {
      int twin = count - 2;
      while (twin >= 0 && !isSame(edges[twin], edges[count - 1])) {
        twin--;
      }
      if (twin < 0) {
        return false;
      }
      edges[twin] = edges[count - 2];
      count -= 2;
    }
    return true;
  }

  private boolean isSame(int one, int other) {
    return meets(one, other)
        ? meets(one + 1, other + 1)
        : meets(one, other + 1) && meets(one + 1, other);
  }

  private boolean meets(int vertex, int other) {
    double[] at = raster.borders;
    return at[2 * vertex] == at[2 * other] && at[2 * vertex + 1] == at[2 * other + 1];
  }
}
