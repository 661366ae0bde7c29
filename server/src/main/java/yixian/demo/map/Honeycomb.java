package yixian.demo.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The hexagonal cells from which every area of the map is put together.
 *
 * <p>Three cells meet at each corner and never four, so the border of any set of cells is made of
 * simple rings. Corners carry integer lattice keys, so neighbours share them exactly.
 */
final class Honeycomb {
  /** A corner in lattice units: half cell widths east, half side lengths north. */
  record Corner(int x, int y) {}

  private static final int[] CORNER_X = {1, 0, -1, -1, 0, 1};
  private static final int[] CORNER_Y = {1, 2, 1, -1, -2, -1};
  private static final int[] NEIGHBOUR_X = {1, -1, -2, -1, 1, 2};
  private static final int[] NEIGHBOUR_Y = {3, 3, 0, -3, -3, 0};

  private final double halfWidth;
  private final double halfSide;
  private final List<Corner> centres;
  private final int[][] neighbours;

  /**
   * Cells of the given side (kilometres) whose centres lie in the land, within 60 km of the middle.
   */
  Honeycomb(double side, Predicate<Spot> land) {
    halfSide = side / 2;
    halfWidth = side * Math.sqrt(3) / 2;
    int rows = (int) Math.ceil(60 / (3 * halfSide));
    int columns = (int) Math.ceil(60 / (2 * halfWidth));
    centres =
        IntStream.rangeClosed(-rows, rows)
            .boxed()
            .flatMap(
                row ->
                    IntStream.rangeClosed(-columns, columns)
                        .mapToObj(column -> new Corner(2 * column + (row & 1), 3 * row)))
            .filter(centre -> land.test(spot(centre)))
            .toList();
    neighbours = neighbours();
  }

  private int[][] neighbours() {
    Map<Corner, Integer> index = new HashMap<>();
    centres.forEach(centre -> index.put(centre, index.size()));
    int[][] found = new int[centres.size()][6];
    for (int cell = 0; cell < found.length; cell++) {
      Corner centre = centres.get(cell);
      for (int side = 0; side < 6; side++) {
        Corner beyond = new Corner(centre.x() + NEIGHBOUR_X[side], centre.y() + NEIGHBOUR_Y[side]);
        found[cell][side] = index.getOrDefault(beyond, -1);
      }
    }
    return found;
  }

  int size() {
    return centres.size();
  }

  Spot centre(int cell) {
    return spot(centres.get(cell));
  }

  /** The cell beyond a side (0 to 5, counter-clockwise), or -1 outside the land. */
  int beyond(int cell, int side) {
    return neighbours[cell][side];
  }

  /** The corner at which a side starts when the cell is walked counter-clockwise. */
  Corner corner(int cell, int side) {
    Corner centre = centres.get(cell);
    int at = Math.floorMod(side, 6);
    return new Corner(centre.x() + CORNER_X[at], centre.y() + CORNER_Y[at]);
  }

  Spot spot(Corner corner) {
    return new Spot(corner.x() * halfWidth, corner.y() * halfSide);
  }
}
