package yixian.planner.districting.town;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.planner.districting.Band;

/**
 * How many grids each piece gets, and within which band.
 *
 * <p>A number that was asked for a village is shared out by households. Where sums leave no number
 * inside the band, the nearest number is taken, the band gives way as far as it must, and the
 * remark says so.
 *
 * @param remark what sums do not allow; null where they do
 */
record Quota(int grids, Band band, @Nullable String remark) {

  static List<Quota> of(Town town, List<Piece> pieces) {
    List<Quota> quotas = new ArrayList<>();
    for (Piece piece : pieces) {
      List<Piece> siblings =
          pieces.stream().filter(each -> each.village().equals(piece.village())).toList();
      Integer asked = town.grids().get(piece.village());
      quotas.add(of(piece, town.band(), asked == null ? null : share(piece, siblings, asked)));
    }
    return quotas;
  }

  /** Each piece at least one; the rest by households, the largest remainder first. */
  private static int share(Piece piece, List<Piece> siblings, int asked) {
    double all = siblings.stream().mapToDouble(Piece::households).sum();
    int[] shares = new int[siblings.size()];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = all == 0 ? 1 : Math.max(1, (int) (asked * siblings.get(i).households() / all));
    }
    while (java.util.Arrays.stream(shares).sum() < asked) {
      int neediest = 0;
      for (int i = 1; i < shares.length; i++) {
        if (siblings.get(i).households() / shares[i]
            > siblings.get(neediest).households() / shares[neediest]) {
          neediest = i;
        }
      }
      shares[neediest]++;
    }
    return shares[siblings.indexOf(piece)];
  }

  private static Quota of(Piece piece, Band band, @Nullable Integer asked) {
    double households = piece.households();
    int most = piece.blocks().length;
    int fewest = (int) Math.max(1, Math.ceil(households / band.most() - 1e-9));
    int largest = band.least() == 0 ? most : (int) Math.floor(households / band.least() + 1e-9);
    if (asked != null) {
      int grids = Math.min(most, asked);
      return within(piece, grids, band, grids >= fewest && grids <= largest);
    }
    double middle = (band.least() + band.most()) / 2;
    int near = (int) Math.max(1, Math.round(households / Math.max(middle, 1e-9)));
    if (fewest > largest) {
      return within(piece, Math.min(most, near), band, false);
    }
    return within(piece, Math.clamp(near, fewest, Math.min(most, largest)), band, true);
  }

  private static Quota within(Piece piece, int grids, Band band, boolean fits) {
    if (fits) {
      return new Quota(grids, band, null);
    }
    double even = piece.households() / grids;
    Band wider = new Band(Math.min(band.least(), 0.9 * even), Math.max(band.most(), 1.1 * even));
    return new Quota(
        grids,
        wider,
        "%s有一片 %.0f 户，分为 %d 个网格时平均 %.0f 户，不在 %.0f 到 %.0f 户之内"
            .formatted(
                piece.village(), piece.households(), grids, even, band.least(), band.most()));
  }
}
