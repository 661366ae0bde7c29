package yixian.demo.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import yixian.demo.map.Honeycomb.Corner;

/**
 * The border lines between the finest parts, smoothed and thinned once for all levels.
 *
 * <p>Every area, of whatever level, is traced along these same corners: two neighbours have every
 * vertex of their common border in common.
 */
final class Borders {
  private static final int SMOOTHINGS = 3;

  private final Honeycomb comb;
  private final GeometryFactory factory = new GeometryFactory();
  private final Map<Corner, Set<Corner>> links = new LinkedHashMap<>();
  private final Set<Corner> kept;
  private Map<Corner, Spot> spots = new HashMap<>();

  /** Borders between cells of different {@code finest} part numbers, and around the land. */
  Borders(Honeycomb comb, int[] land, int[] finest) {
    this.comb = comb;
    for (int cell : land) {
      for (int side = 0; side < 6; side++) {
        int beyond = comb.beyond(cell, side);
        if (beyond < 0 || finest[beyond] != finest[cell]) {
          link(comb.corner(cell, side), comb.corner(cell, side + 1));
        }
      }
    }
    links.keySet().forEach(corner -> spots.put(corner, comb.spot(corner)));
    for (int round = 0; round < SMOOTHINGS; round++) {
      spots = smoothed();
    }
    kept = new Thinning(links, spots).kept();
  }

  private void link(Corner from, Corner to) {
    links.computeIfAbsent(from, corner -> new HashSet<>()).add(to);
    links.computeIfAbsent(to, corner -> new HashSet<>()).add(from);
  }

  private Map<Corner, Spot> smoothed() {
    Map<Corner, Spot> next = new HashMap<>();
    links.forEach(
        (corner, others) -> {
          Spot own = spot(corner);
          double east =
              others.stream().mapToDouble(other -> spot(other).east()).sorted().sum()
                  / others.size();
          double north =
              others.stream().mapToDouble(other -> spot(other).north()).sorted().sum()
                  / others.size();
          next.put(corner, new Spot((own.east() + east) / 2, (own.north() + north) / 2));
        });
    return next;
  }

  private Spot spot(Corner corner) {
    return Objects.requireNonNull(spots.get(corner));
  }

  /** The area covered by the given cells, which must be connected. */
  Polygon area(int[] cells) {
    BitSet inside = new BitSet();
    Arrays.stream(cells).forEach(inside::set);
    List<LinearRing> holes = new ArrayList<>();
    LinearRing shell = null;
    for (List<Corner> ring : rings(cells, inside)) {
      LinearRing drawn = drawn(ring);
      if (Orientation.isCCW(drawn.getCoordinates())) {
        if (shell != null) {
          throw new IllegalStateException(
              "An area of "
                  + cells.length
                  + " cells has two outer rings. Maybe a cut left a part in pieces.");
        }
        shell = drawn;
      } else {
        holes.add(drawn);
      }
    }
    return factory.createPolygon(shell, holes.toArray(LinearRing[]::new));
  }

  private List<List<Corner>> rings(int[] cells, BitSet inside) {
    Map<Corner, Corner> next = new LinkedHashMap<>();
    for (int cell : cells) {
      for (int side = 0; side < 6; side++) {
        int beyond = comb.beyond(cell, side);
        if (beyond < 0 || !inside.get(beyond)) {
          next.put(comb.corner(cell, side), comb.corner(cell, side + 1));
        }
      }
    }
    List<List<Corner>> rings = new ArrayList<>();
    while (!next.isEmpty()) {
      List<Corner> ring = new ArrayList<>();
      Corner at = next.keySet().iterator().next();
      while (at != null) {
        ring.add(at);
        at = next.remove(at);
      }
      rings.add(ring);
    }
    return rings;
  }

  /** A ring arrives closed: its first corner stands at its end again. */
  private LinearRing drawn(List<Corner> ring) {
    List<Coordinate> line = new ArrayList<>();
    for (Corner corner : ring.subList(1, ring.size())) {
      if (kept.contains(corner)) {
        Spot spot = spot(corner);
        line.add(new Coordinate(spot.longitude(), spot.latitude()));
      }
    }
    line.add(line.getFirst().copy());
    return factory.createLinearRing(line.toArray(Coordinate[]::new));
  }
}
