package yixian.planner.locate;

import java.util.function.IntConsumer;

/**
 * A lattice of cells; each tells the part that fills it, or lists the parts that touch it, or opens
 * into a finer raster.
 *
 * <p>A list holds, winner first, one entry a part: whether the part fills the cell, or whether the
 * cell's centre is inside and which of the part's edges touch the cell. These edges are enough to
 * walk from the centre to any point.
 */
final class Raster {
  static final int LAST = 1;
  static final int INSIDE = 2;
  static final int FULL = 4;

  /**
   * If no entry before covers the point, this one does: the edges of the list cancel each other
   * out.
   */
  static final int IMPLIED = 8;

  static final int FLAGS = 4;
  static final int RUN_FLAGS = 5;
  static final int LONGEST_RUN = 16;

  final Frame frame;
  final int[] cells;
  final int[] lists;
  final double[] borders;
  private Raster[] finer = {};

  Raster(Frame frame, int[] cells, int[] lists, double[] borders) {
    this.frame = frame;
    this.cells = cells;
    this.lists = lists;
    this.borders = borders;
  }

  static int ofList(int start) {
    return start + 1;
  }

  static int ofPart(int part) {
    return ~(part << 1);
  }

  /** Called while the raster is built, before anybody else sees it. */
  void refine(Raster[] rasters) {
    finer = rasters;
  }

  static int ofFiner(int place) {
    return ~(place << 1 | 1);
  }

  /** The first part in the order of winning that covers the point, or -1. */
  int winner(double x, double y) {
    Raster at = this;
    while (true) {
      Frame lattice = at.frame;
      int column = lattice.column(x);
      int row = lattice.row(y);
      int cell = at.cells[row * lattice.columns() + column];
      if (cell > 0) {
        return at.first(cell - 1, x, y, lattice.centreX(column), lattice.centreY(row));
      }
      if (cell == 0 || (~cell & 1) == 0) {
        return cell == 0 ? -1 : ~cell >> 1;
      }
      at = at.finer[~cell >> 1];
    }
  }

  private int first(int start, double x, double y, double centreX, double centreY) {
    int entry = start;
    while (true) {
      int head = lists[entry];
      if ((head & (FULL | IMPLIED)) != 0 || covers(entry, x, y, centreX, centreY)) {
        return head >>> FLAGS;
      }
      if ((head & LAST) != 0) {
        return -1;
      }
      entry = next(entry);
    }
  }

  /** Tells every part that covers the point, in the order of winning. */
  void all(double x, double y, IntConsumer covering) {
    int column = frame.column(x);
    int row = frame.row(y);
    int cell = cells[row * frame.columns() + column];
    if (cell > 0) {
      list(cell - 1, x, y, frame.centreX(column), frame.centreY(row), covering);
    } else if (cell < 0 && (~cell & 1) == 0) {
      covering.accept(~cell >> 1);
    } else if (cell < 0) {
      finer[~cell >> 1].all(x, y, covering);
    }
  }

  private void list(
      int start, double x, double y, double centreX, double centreY, IntConsumer covering) {
    int entry = start;
    while (true) {
      int head = lists[entry];
      if ((head & FULL) != 0 || covers(entry, x, y, centreX, centreY)) {
        covering.accept(head >>> FLAGS);
      }
      if ((head & LAST) != 0) {
        return;
      }
      entry = next(entry);
    }
  }

  int next(int entry) {
    if ((lists[entry] & FULL) != 0) {
      return entry + 1;
    }
    int run = entry + 1;
    while ((lists[run] & LAST) == 0) {
      run++;
    }
    return run + 1;
  }

  private boolean covers(int entry, double x, double y, double centreX, double centreY) {
    int crossed = (lists[entry] & INSIDE) == 0 ? 0 : 1;
    int at = entry;
    int run;
    do {
      run = lists[++at];
      int vertex = 2 * (run >>> RUN_FLAGS);
      int end = vertex + 2 * length(run);
      double ax = borders[vertex];
      double ay = borders[vertex + 1];
      while (vertex < end) {
        vertex += 2;
        double bx = borders[vertex];
        double by = borders[vertex + 1];
        int step = Walk.step(ax, ay, bx, by, centreX, centreY, x, y);
        if (step == Walk.ON_BORDER) {
          return true;
        }
        crossed ^= step;
        ax = bx;
        ay = by;
      }
    } while ((run & LAST) == 0);
    return crossed != 0;
  }

  static int length(int run) {
    return (run >>> 1 & LONGEST_RUN - 1) + 1;
  }

  /** Bytes of this raster and the finer ones, without the borders all of them share. */
  long bytes() {
    long bytes = 128 + 4L * (cells.length + lists.length + finer.length);
    for (Raster raster : finer) {
      bytes += raster.bytes();
    }
    return bytes;
  }
}
