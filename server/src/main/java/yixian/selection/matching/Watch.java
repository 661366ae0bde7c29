package yixian.selection.matching;

/** 看护 · Whoever waits for an answer: how long he waits, and what he is told meanwhile. */
public interface Watch {

  /** Seconds that the search may take. */
  double seconds();

  /** How many plans that visibly differ are wanted besides. */
  int alternatives();

  /**
   * Told now and then.
   *
   * @param best points of the best plan so far; NaN without one
   * @param bound what no plan can beat; NaN where nothing is known
   * @throws java.util.concurrent.CancellationException to break the search off
   */
  void seen(double best, double bound);

  /** Nobody looks; a moment, and nothing besides. */
  static Watch patient(double seconds, int alternatives) {
    return new Watch() {
      @Override
      public double seconds() {
        return seconds;
      }

      @Override
      public int alternatives() {
        return alternatives;
      }

      @Override
      public void seen(double best, double bound) {}
    };
  }
}
