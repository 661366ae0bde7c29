package yixian.issue.search;

import yixian.kernel.Page;

/**
 * 总数 · How many a list has, as far as they were counted.
 *
 * @param more whether there are more than these
 */
record Total(int count, boolean more) {

  /** Counted up to one more than the cap. */
  static Total of(int counted, int cap) {
    return new Total(Math.min(counted, cap), counted > cap);
  }

  static Total of(int counted) {
    return of(counted, Page.COUNT_CAP);
  }

  String text() {
    return more ? count + "+" : String.valueOf(count);
  }

  /**
   * @throws NumberFormatException where it is none
   */
  static Total parse(String text) {
    boolean more = text.endsWith("+");
    return new Total(Integer.parseInt(more ? text.substring(0, text.length() - 1) : text), more);
  }
}
