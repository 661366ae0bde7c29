package yixian.bench;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import yixian.planner.locate.Area;
import yixian.planner.locate.AreaIndex;

/**
 * 落图定位跑分 · Points located per second among 100,000 areas, one thread, beside JTS in alternating
 * rounds; then both answer a million points on or a hair beside the borders and a million anywhere,
 * and must agree on every one.
 *
 * <p>Ends with status 1 on a difference.
 */
public final class LocateBench {
  private static final int ROUNDS = 5;
  private static final int POINTS = 2_500_000;
  private static final int PEER_POINTS = 400_000;
  private static final int CHECKED = 1_000_000;

  private final SplittableRandom random = new SplittableRandom(20260101);

  private interface Locator {
    int covering(double x, double y);
  }

  public static void main(String[] args) {
    new LocateBench().run();
  }

  private void run() {
    List<Area> areas = new CountyMap(400, 250, random).areas();
    long invalid = areas.stream().filter(area -> !area.shape().isValid()).count();
    long start = System.nanoTime();
    AreaIndex index = AreaIndex.of(areas);
    double seconds = (System.nanoTime() - start) / 1e9;
    JtsLocator peer = new JtsLocator(areas);
    System.out.printf(
        "%,d areas (%d invalid), index built in %.1f s%n", index.size(), invalid, seconds);

    double[][] rates = race(index, peer, anywhere(POINTS));
    long differences =
        differences(index, peer, onBorders(areas)) + differences(index, peer, anywhere(CHECKED));
    print(index, median(rates[0]), median(rates[1]), differences);
    System.exit(differences == 0 && invalid == 0 ? 0 : 1);
  }

  /** Rates of both, round by round, after two rounds to warm up. */
  private static double[][] race(AreaIndex index, JtsLocator peer, double[] points) {
    double[][] rates = new double[2][ROUNDS];
    for (int round = -2; round < ROUNDS; round++) {
      double own = rate(index::covering, points, POINTS);
      double jts = rate(peer::covering, points, PEER_POINTS);
      if (round >= 0) {
        rates[0][round] = own;
        rates[1][round] = jts;
      }
    }
    return rates;
  }

  private static void print(AreaIndex index, double ours, double theirs, long differences) {
    System.out.println(
        "| areas | AreaIndex, points/s | JTS STRtree + prepared, points/s | ratio | MB | differences |");
    System.out.println("|---|---|---|---|---|---|");
    System.out.printf(
        "| %,d | %,.0f | %,.0f | %.1f | %.0f | %d of %,d (half on borders) |%n",
        index.size(), ours, theirs, ours / theirs, index.bytes() / 1e6, differences, 2 * CHECKED);
  }

  private double[] anywhere(int count) {
    double[] points = new double[2 * count];
    for (int i = 0; i < points.length; i += 2) {
      points[i] = CountyMap.WEST + CountyMap.WIDTH * random.nextDouble();
      points[i + 1] = CountyMap.SOUTH + CountyMap.HEIGHT * random.nextDouble();
    }
    return points;
  }

  /**
   * A vertex, a midpoint or any place of an edge; half of them moved by one double up, down, left
   * or right.
   */
  private double[] onBorders(List<Area> areas) {
    double[] points = new double[2 * CHECKED];
    for (int i = 0; i < points.length; i += 2) {
      Coordinate[] ring = areas.get(random.nextInt(areas.size())).shape().getCoordinates();
      int edge = random.nextInt(ring.length - 1);
      double share =
          switch (random.nextInt(3)) {
            case 0 -> 0;
            case 1 -> 0.5;
            default -> random.nextDouble();
          };
      double x = ring[edge].x + share * (ring[edge + 1].x - ring[edge].x);
      double y = ring[edge].y + share * (ring[edge + 1].y - ring[edge].y);
      int nudge = random.nextInt(8);
      points[i] = nudge == 0 ? Math.nextUp(x) : nudge == 1 ? Math.nextDown(x) : x;
      points[i + 1] = nudge == 2 ? Math.nextUp(y) : nudge == 3 ? Math.nextDown(y) : y;
    }
    return points;
  }

  private static double rate(Locator locator, double[] points, int count) {
    long sum = 0;
    long start = System.nanoTime();
    for (int i = 0; i < 2 * count; i += 2) {
      sum += locator.covering(points[i], points[i + 1]);
    }
    double rate = count / ((System.nanoTime() - start) / 1e9);
    if (sum < 0) {
      throw new IllegalStateException(
          "fewer than half of the points are covered: the map does not fill its box");
    }
    return rate;
  }

  private static long differences(AreaIndex index, JtsLocator peer, double[] points) {
    long differences = 0;
    for (int i = 0; i < points.length; i += 2) {
      if (index.covering(points[i], points[i + 1]) != peer.covering(points[i], points[i + 1])) {
        differences++;
      }
    }
    return differences;
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
