package yixian.demo.map;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Cuts a set of cells into connected parts of wanted sizes.
 *
 * <p>A power diagram over wobbling distances: each part has a seed and a weight, a cell goes to the
 * seed with the least (squared distance - weight), weights grow for parts that are too small. Cells
 * that ended up cut off from their part join the neighbour they touch most.
 */
final class Cut {
  private static final int ROUNDS = 80;

  private final Honeycomb comb;
  private final Wobble wobble;

  Cut(Honeycomb comb, Wobble wobble) {
    this.comb = comb;
    this.wobble = wobble;
  }

  /**
   * Part number of each cell of {@code cells}; {@code shares} are relative sizes; seeds are found
   * here and spread evenly.
   */
  int[] parts(int[] cells, double[] shares, SplittableRandom random) {
    Spot[] seeds =
        random
            .ints(shares.length, 0, cells.length)
            .mapToObj(at -> comb.centre(cells[at]))
            .toArray(Spot[]::new);
    return parts(cells, shares, seeds, 1);
  }

  /**
   * The same with given seeds; {@code drift} is how far a seed follows its part's middle each
   * round, from 0 to 1.
   */
  int[] parts(int[] cells, double[] shares, Spot[] seeds, double drift) {
    Spot[] places =
        Arrays.stream(cells).mapToObj(comb::centre).map(wobble::of).toArray(Spot[]::new);
    double sum = Arrays.stream(shares).sum();
    double unit = places.length * areaOf(places) / sum;
    double[] weights = new double[shares.length];
    int[] parts = new int[cells.length];
    for (int round = 0; round < ROUNDS; round++) {
      assign(places, seeds, weights, parts);
      adjust(places, parts, seeds, weights, shares, unit, round < ROUNDS / 2 ? drift : 0);
    }
    assign(places, seeds, weights, parts);
    return new Mending(comb, cells, shares.length).mended(parts);
  }

  private static double areaOf(Spot[] places) {
    double west = Arrays.stream(places).mapToDouble(Spot::east).min().orElseThrow();
    double east = Arrays.stream(places).mapToDouble(Spot::east).max().orElseThrow();
    double south = Arrays.stream(places).mapToDouble(Spot::north).min().orElseThrow();
    double north = Arrays.stream(places).mapToDouble(Spot::north).max().orElseThrow();
    return (east - west) * (north - south) / places.length;
  }

  private static void assign(Spot[] places, Spot[] seeds, double[] weights, int[] parts) {
    for (int cell = 0; cell < places.length; cell++) {
      double least = Double.MAX_VALUE;
      for (int part = 0; part < seeds.length; part++) {
        double cost = places[cell].squaredDistance(seeds[part]) - weights[part];
        if (cost < least) {
          least = cost;
          parts[cell] = part;
        }
      }
    }
  }

  private static void adjust(
      Spot[] places,
      int[] parts,
      Spot[] seeds,
      double[] weights,
      double[] shares,
      double unit,
      double drift) {
    double[] east = new double[seeds.length];
    double[] north = new double[seeds.length];
    int[] count = new int[seeds.length];
    for (int cell = 0; cell < places.length; cell++) {
      east[parts[cell]] += places[cell].east();
      north[parts[cell]] += places[cell].north();
      count[parts[cell]]++;
    }
    double sum = Arrays.stream(shares).sum();
    for (int part = 0; part < seeds.length; part++) {
      double wanted = shares[part] * places.length / sum;
      weights[part] +=
          0.12 * unit * shares[part] * Math.clamp((wanted - count[part]) / wanted, -1, 1);
      if (count[part] > 0) {
        Spot seed = seeds[part];
        seeds[part] =
            seed.plus(
                drift * (east[part] / count[part] - seed.east()),
                drift * (north[part] / count[part] - seed.north()));
      }
    }
  }

  /** The cells of one part. */
  static int[] cellsOf(int[] cells, int[] parts, int part) {
    return IntStream.range(0, cells.length)
        .filter(at -> parts[at] == part)
        .map(at -> cells[at])
        .toArray();
  }

  /** The cells of every part, in the order of the parts. */
  static List<int[]> cellsByPart(int[] cells, int[] parts, int count) {
    return IntStream.range(0, count).mapToObj(part -> cellsOf(cells, parts, part)).toList();
  }
}
