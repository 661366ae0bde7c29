package yixian.issue.lookback;

/**
 * 比例 · So many of so many, and between which shares the whole lies, as far as a sample can tell:
 * Wilson's interval at 95 %.
 *
 * @param low in thousandths
 * @param high in thousandths
 */
public record Share(int count, int of, int low, int high) {
  private static final double Z = 1.959963984540054;
  private static final int THOUSAND = 1_000;

  static Share of(int count, int of) {
    if (of == 0) {
      return new Share(0, 0, 0, THOUSAND);
    }
    double share = (double) count / of;
    double square = Z * Z;
    double middle = share + square / (2 * of);
    double half = Z * Math.sqrt(share * (1 - share) / of + square / (4.0 * of * of));
    double whole = 1 + square / of;
    return new Share(
        count, of, thousandths((middle - half) / whole), thousandths((middle + half) / whole));
  }

  private static int thousandths(double share) {
    return (int) Math.round(Math.clamp(share, 0, 1) * THOUSAND);
  }
}
