package yixian.planner.zoning;

import java.util.Arrays;

/**
 * How the tie of each two choices is shared out between them. Any shares bound what so many choices
 * can be worth: each brings its gain and its strongest shares. Even shares bound badly; here those
 * that count on one side only are shifted to the other, step by step, until the bound is as low as
 * wanted or falls no further (Caprara, Pisinger and Toth's reformulation).
 */
final class Splitting {
  private static final int ROUNDS = 120;
  private static final int PATIENCE = 8;

  private final double[] gain;
  private final double[][] ties;
  private final boolean[][] odds;
  private final double[][] share;
  private final int[][] strongest;
  private final int[] counts;
  private final double[] value;
  private final int[] chosen;
  private int chosenCount;

  private Splitting(double[] gain, double[][] ties, boolean[][] odds, int picks) {
    int n = gain.length;
    this.gain = gain;
    this.ties = ties;
    this.odds = odds;
    share = new double[n][n];
    strongest = new int[n][Math.max(0, picks - 1)];
    counts = new int[n];
    value = new double[n];
    chosen = new int[picks];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        share[i][j] = i == j || odds[i][j] ? 0 : ties[i][j] / 2;
      }
    }
  }

  /**
   * Shares of each choice in its ties with the others.
   *
   * @param odds pairs that exclude each other
   * @param picks how many may be chosen at most
   * @param wanted a bound no higher than this is low enough
   */
  static double[][] of(double[] gain, double[][] ties, boolean[][] odds, int picks, double wanted) {
    Splitting splitting = new Splitting(gain, ties, odds, picks);
    return picks > 1 && gain.length > 1 ? splitting.lowered(wanted) : splitting.share;
  }

  private double[][] lowered(double wanted) {
    double[][] best = copy();
    double least = Double.POSITIVE_INFINITY;
    double eagerness = 1;
    int idle = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double bound = bound();
      if (bound < least - 1e-9) {
        least = bound;
        best = copy();
        idle = 0;
      } else if (++idle >= PATIENCE) {
        eagerness /= 2;
        idle = 0;
      }
      if (least <= wanted || !shift(eagerness * Math.max(bound - wanted, 1e-6 * bound))) {
        break;
      }
    }
    return best;
  }

  private double[][] copy() {
    return Arrays.stream(share).map(double[]::clone).toArray(double[][]::new);
  }

  private double bound() {
    for (int i = 0; i < gain.length; i++) {
      counts[i] = 0;
      double sum = gain[i];
      for (int j = 0; j < gain.length; j++) {
        if (j != i && !odds[i][j]) {
          counts[i] = insert(strongest[i], counts[i], j, share[i]);
        }
      }
      for (int t = 0; t < counts[i]; t++) {
        sum += share[i][strongest[i][t]];
      }
      value[i] = sum;
    }
    chosenCount = 0;
    double bound = 0;
    for (int i = 0; i < gain.length; i++) {
      chosenCount = insert(chosen, chosenCount, i, value);
    }
    for (int t = 0; t < chosenCount; t++) {
      bound += value[chosen[t]];
    }
    return bound;
  }

  /** Keeps the places of the largest positive numbers, largest first; returns how many. */
  private static int insert(int[] places, int count, int place, double[] numbers) {
    double number = numbers[place];
    if (number <= 0
        || places.length == 0
        || (count == places.length && numbers[places[count - 1]] >= number)) {
      return count;
    }
    int size = count < places.length ? count + 1 : count;
    int at = size - 1;
    while (at > 0 && numbers[places[at - 1]] < number) {
      places[at] = places[at - 1];
      at--;
    }
    places[at] = place;
    return size;
  }

  /** Shifts shares that count on one side only; false where there are none. */
  private boolean shift(double excess) {
    int n = gain.length;
    boolean[][] counted = new boolean[n][];
    for (int t = 0; t < chosenCount; t++) {
      int i = chosen[t];
      counted[i] = new boolean[n];
      for (int s = 0; s < counts[i]; s++) {
        counted[i][strongest[i][s]] = true;
      }
    }
    int lopsided = 0;
    for (int t = 0; t < chosenCount; t++) {
      for (int s = 0; s < counts[chosen[t]]; s++) {
        lopsided += isLopsided(counted, chosen[t], strongest[chosen[t]][s]) ? 1 : 0;
      }
    }
    if (lopsided == 0) {
      return false;
    }
    double step = excess / lopsided;
    for (int t = 0; t < chosenCount; t++) {
      int i = chosen[t];
      for (int s = 0; s < counts[i]; s++) {
        int j = strongest[i][s];
        if (isLopsided(counted, i, j)) {
          share[i][j] = Math.max(0, share[i][j] - step);
          share[j][i] = ties[i][j] - share[i][j];
        }
      }
    }
    return true;
  }

  private static boolean isLopsided(boolean[][] counted, int i, int j) {
    return counted[j] == null || !counted[j][i];
  }
}
