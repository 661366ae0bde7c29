package yixian.planner.locate;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * Chooses how fine the cells are, and splits those that are still crowded.
 *
 * <p>About {@value #CELLS_PER_PART} cells a part leave a quarter of the cells to the borders. Where
 * the parts are much smaller than elsewhere, the crowded cells open into a finer raster, so long as
 * that spares the reader most of the edges.
 */
final class RasterBuilder {
  private static final double CELLS_PER_PART = 160;
  private static final double CELLS_PER_VERTEX = 10;
  private static final double MOST_CELLS = 1 << 26;
  private static final double USUAL_LAYERS = 4;
  private static final int CROWD = 48;
  private static final long MOST_GROWTH = 8;
  private static final int DEEPEST = 6;
  private static final int MOST_LINES = 64;

  private final Borders borders;
  private final double[] coordinates;
  private final Ints edges = new Ints();

  RasterBuilder(Borders borders) {
    this.borders = borders;
    coordinates = borders.coordinates();
  }

  Raster build(Envelope extent) {
    Frame frame = frame(extent);
    Lists lists = new Lists(frame);
    Painter painter = new Painter(coordinates, frame, lists);
    for (int part = 0; part < borders.parts(); part++) {
      borders.edgesOf(part, edges);
      painter.draw(part, edges);
    }
    Raster raster = lists.pack(coordinates);
    refine(raster, 1);
    return raster;
  }

  private Frame frame(Envelope extent) {
    double wide = 0;
    double tall = 0;
    double boxes = 0;
    for (int part = 0; part < borders.parts(); part++) {
      Envelope one = borders.extent(part);
      wide += one.getWidth();
      tall += one.getHeight();
      boxes += one.getArea();
    }
    double cells = cells(boxes == 0 ? 1 : boxes / extent.getArea());
    double aspect =
        wide == 0 || tall == 0 ? 1 : extent.getWidth() / wide * (tall / extent.getHeight());
    double columns = Math.sqrt(cells * Math.clamp(aspect, 1e-3, 1e3));
    return Frame.over(
        extent.getMinX(),
        extent.getMinY(),
        extent.getWidth(),
        extent.getHeight(),
        columns,
        cells / columns);
  }

  /** Fewer where many parts lie upon each other, for each cell lists all that fill it. */
  private double cells(double layers) {
    double wanted =
        Math.max(CELLS_PER_PART * borders.parts(), CELLS_PER_VERTEX * borders.vertices());
    return Math.clamp(wanted / Math.max(1, layers / USUAL_LAYERS), 1, MOST_CELLS);
  }

  private void refine(Raster raster, int depth) {
    if (depth > DEEPEST || !raster.frame.canSplit()) {
      return;
    }
    List<Raster> finer = new ArrayList<>();
    for (int cell = 0; cell < raster.cells.length; cell++) {
      int start = raster.cells[cell] - 1;
      long cost = start < 0 ? 0 : cost(raster, start);
      int lines = (int) Math.clamp(Math.sqrt(cost / 2.0), 4, MOST_LINES);
      if (cost > CROWD && (long) lines * lines * fillings(raster, start) <= MOST_GROWTH * cost) {
        Raster split = split(raster, cell, lines);
        if (cost(split) <= MOST_GROWTH * cost) {
          refine(split, depth + 1);
          raster.cells[cell] = Raster.ofFiner(finer.size());
          finer.add(split);
        }
      }
    }
    raster.refine(finer.toArray(Raster[]::new));
  }

  /** Parts that fill the cell, and would fill each cell of a finer raster. */
  private static int fillings(Raster raster, int start) {
    int fillings = 0;
    for (int entry = start; ; entry = raster.next(entry)) {
      fillings += (raster.lists[entry] & Raster.FULL) == 0 ? 0 : 1;
      if ((raster.lists[entry] & Raster.LAST) != 0) {
        return fillings;
      }
    }
  }

  /** What reading a list to its end takes: edges and entries. */
  private static int cost(Raster raster, int start) {
    int cost = 0;
    for (int entry = start; ; entry = raster.next(entry)) {
      int head = raster.lists[entry];
      if ((head & Raster.FULL) == 0) {
        int at = entry;
        do {
          cost += Raster.length(raster.lists[++at]);
        } while ((raster.lists[at] & Raster.LAST) == 0);
      }
      cost++;
      if ((head & Raster.LAST) != 0) {
        return cost;
      }
    }
  }

  private static long cost(Raster raster) {
    long cost = 0;
    for (int cell : raster.cells) {
      cost += cell > 0 ? cost(raster, cell - 1) : 0;
    }
    return cost;
  }

  private Raster split(Raster raster, int cell, int lines) {
    int column = cell % raster.frame.columns();
    int row = cell / raster.frame.columns();
    Frame frame = raster.frame.within(column, row, lines);
    Lists lists = new Lists(frame);
    Painter painter = new Painter(coordinates, frame, lists);
    double centreX = raster.frame.centreX(column);
    double centreY = raster.frame.centreY(row);
    int entry = raster.cells[cell] - 1;
    int head;
    do {
      head = raster.lists[entry];
      edgesOf(raster, entry);
      boolean inside = (head & (Raster.FULL | Raster.INSIDE)) != 0;
      painter.drawWithin(
          head >>> Raster.FLAGS,
          edges,
          line -> inside ^ crosses(centreX, centreY, frame.centreX(0), frame.centreY(line)));
      entry = raster.next(entry);
    } while ((head & Raster.LAST) == 0);
    return lists.pack(coordinates);
  }

  private void edgesOf(Raster raster, int entry) {
    edges.clear();
    if ((raster.lists[entry] & Raster.FULL) != 0) {
      return;
    }
    int at = entry;
    do {
      int run = raster.lists[++at];
      for (int i = 0; i < Raster.length(run); i++) {
        edges.add((run >>> Raster.RUN_FLAGS) + i);
      }
    } while ((raster.lists[at] & Raster.LAST) == 0);
  }

  private boolean crosses(double fromX, double fromY, double x, double y) {
    boolean crossed = false;
    for (int i = 0; i < edges.size(); i++) {
      int at = 2 * edges.get(i);
      crossed ^=
          Walk.crosses(
              coordinates[at],
              coordinates[at + 1],
              coordinates[at + 2],
              coordinates[at + 3],
              fromX,
              fromY,
              x,
              y);
    }
    return crossed;
  }
}
