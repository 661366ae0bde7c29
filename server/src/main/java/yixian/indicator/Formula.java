package yixian.indicator;

/**
 * 公式 · How one indicator is counted with its present denominator.
 *
 * <p>The denominator are the records with a live fact of kind {@code base} in the period,
 * restricted to those that bear one of the marks {@code among} where there are any. The numerator
 * are those of them that bear all of {@code with} and none of {@code without}. Marks are bits.
 *
 * @param setting code of the chosen denominator; the same for all where there is no choice
 */
record Formula(
    String code,
    String name,
    String basis,
    String setting,
    String settingName,
    String base,
    int among,
    int with,
    int without,
    String numerator,
    String denominator) {

  boolean counts(int marks) {
    return among == 0 || (marks & among) != 0;
  }

  boolean hits(int marks) {
    return counts(marks) && (marks & with) == with && (marks & without) == 0;
  }

  /** The formula in words. */
  String words() {
    return numerator + " ÷ " + denominator;
  }
}
