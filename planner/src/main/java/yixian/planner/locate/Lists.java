package yixian.planner.locate;

/**
 * What the parts, drawn in the order of winning, leave in each cell; then packed into a {@link
 * Raster}.
 */
final class Lists {
  private final Frame frame;
  private final int[] cells;
  private final int[] words;
  private final Ints stream = new Ints();

  Lists(Frame frame) {
    this.frame = frame;
    cells = new int[frame.size()];
    words = new int[frame.size()];
  }

  void fill(int cell, int part) {
    if (words[cell] == 0 && cells[cell] == 0) {
      cells[cell] = part + 1;
    } else {
      stream.add(cell);
      stream.add(part << Raster.FLAGS | Raster.FULL);
      words[cell]++;
    }
  }

  /** The edges stand in the low halves of touches[from..to), in rising order. */
  void touch(int cell, int part, boolean inside, long[] touches, int from, int to) {
    stream.add(cell);
    stream.add(part << Raster.FLAGS | (inside ? Raster.INSIDE : 0));
    int written = 1;
    for (int at = from, length; at < to; at += length) {
      int first = (int) touches[at];
      length = 1;
      while (at + length < to
          && length < Raster.LONGEST_RUN
          && (int) touches[at + length] == first + length) {
        length++;
      }
      stream.add(
          first << Raster.RUN_FLAGS | (length - 1) << 1 | (at + length == to ? Raster.LAST : 0));
      written++;
    }
    words[cell] += written;
  }

  Raster pack(double[] borders) {
    int[] lists = new int[placeLists()];
    scatter(lists);
    Raster raster = new Raster(frame, cells, lists, borders);
    Closing closing = new Closing(raster);
    int end = 0;
    for (int cell = 0; cell < cells.length; cell++) {
      if (words[cell] > 0) {
        closing.close(end, words[cell]);
        cells[cell] = Raster.ofList(end);
        end = words[cell];
      }
    }
    return raster;
  }

  /** Sets each cell's word count to where its list begins, and answers where the last one ends. */
  private int placeLists() {
    int place = 0;
    for (int cell = 0; cell < cells.length; cell++) {
      int length = words[cell];
      if (length > 0) {
        words[cell] = place;
        place = Math.addExact(place, length + (cells[cell] == 0 ? 0 : 1));
      } else {
        words[cell] = -1;
        cells[cell] = cells[cell] == 0 ? 0 : Raster.ofPart(cells[cell] - 1);
      }
    }
    return place;
  }

  /** Writes the lists; afterwards each cell's word says where its list ends. */
  private void scatter(int[] lists) {
    for (int cell = 0; cell < cells.length; cell++) {
      if (words[cell] >= 0 && cells[cell] > 0) {
        lists[words[cell]++] = ((cells[cell] - 1) << Raster.FLAGS) | Raster.FULL;
      }
    }
    for (int at = 0; at < stream.size(); ) {
      int cell = stream.get(at++);
      int word = stream.get(at++);
      lists[words[cell]++] = word;
      boolean more = (word & Raster.FULL) == 0;
      while (more) {
        word = stream.get(at++);
        lists[words[cell]++] = word;
        more = (word & Raster.LAST) == 0;
      }
    }
  }
}
