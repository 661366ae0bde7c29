package yixian.planner.zoning;

/**
 * Rules out, before a search, single choices and pairs of them that cannot be part of anything
 * worth more than the floor. Every pair ruled out lowers what the others can hope for, so it goes
 * round until nothing changes.
 */
final class Probe {
  private static final int ROUNDS = 4;

  private final double[] gain;
  private final double[][] ties;
  private final boolean[][] odds;
  private final boolean[] out;
  private final int picks;
  private final double wanted;
  private final double[][] share;
  private final double[][] hope;

  /**
   * @param share of each choice in its ties with the others
   * @param odds pairs that exclude each other; pairs found are added
   * @param picks how many may be chosen at most
   * @param wanted what the choice has to be worth more than
   */
  Probe(
      double[] gain,
      double[][] ties,
      double[][] share,
      boolean[][] odds,
      int picks,
      double wanted) {
    this.share = share;
    this.gain = gain;
    this.ties = ties;
    this.odds = odds;
    this.picks = picks;
    this.wanted = wanted;
    out = new boolean[gain.length];
    hope = new double[gain.length][];
  }

  /** Which choices are ruled out. */
  boolean[] run() {
    boolean changed = picks > 0;
    for (int round = 0; round < ROUNDS && changed; round++) {
      hopes();
      changed = false;
      for (int i = 0; i < gain.length; i++) {
        if (!out[i] && gain[i] + rest(i, i, picks - 1) <= wanted) {
          out[i] = true;
          changed = true;
        }
        for (int j = 0; picks > 1 && j < i && !out[i]; j++) {
          if (!out[j]
              && !odds[i][j]
              && gain[i] + gain[j] + ties[i][j] + rest(i, j, picks - 2) <= wanted) {
            odds[i][j] = true;
            odds[j][i] = true;
            changed = true;
          }
        }
      }
    }
    return out;
  }

  /** The sum of the strongest shares of each with those it may go with, for each number of them. */
  private void hopes() {
    for (int i = 0; i < gain.length; i++) {
      Top top = new Top(picks);
      for (int j = 0; j < gain.length; j++) {
        if (j != i && !out[j] && !odds[i][j]) {
          top.offer(share[i][j]);
        }
      }
      hope[i] = top.sums();
    }
  }

  /** What so many more can add to one or two that are chosen. */
  private double rest(int i, int j, int more) {
    if (more <= 0) {
      return 0;
    }
    Top top = new Top(more);
    for (int a = 0; a < gain.length; a++) {
      if (a != i && a != j && !out[a] && !odds[a][i] && !odds[a][j]) {
        double tie = i == j ? ties[a][i] : ties[a][i] + ties[a][j];
        top.offer(gain[a] + tie + hope[a][more - 1]);
      }
    }
    return top.sum();
  }
}
