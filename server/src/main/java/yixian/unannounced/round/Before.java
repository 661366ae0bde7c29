package yixian.unannounced.round;

/**
 * 此前 · What earlier rounds have drawn.
 *
 * @param round the one that drew it last
 */
record Before(String round, int times) {

  /** Drawn once more, by another round. */
  Before again(Before later) {
    return new Before(later.round, times + later.times);
  }
}
