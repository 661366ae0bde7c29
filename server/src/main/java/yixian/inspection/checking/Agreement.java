package yixian.inspection.checking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yixian.inspection.standard.Verdict;

/**
 * 一致性 · How far two raters agree, on the verdict of an item.
 *
 * <p>Percent agreement is po = agreed / pairs. Cohen's kappa (1960) takes off what chance would
 * give: κ = (po − pe) / (1 − pe), where pe is the sum over the verdicts of the product of both
 * raters' shares. It is worked out in whole numbers as (n·a − e) / (n² − e) with e the sum of the
 * products of both raters' counts, and rounded half up to three places; where both gave one verdict
 * throughout, chance alone agrees and there is none.
 */
record Agreement(int pairs, int agreed, @Nullable BigDecimal kappa) {

  private static final int PLACES = 3;

  /** 一对 · What the two gave. */
  record Pair(Verdict first, Verdict second) {

    boolean agrees() {
      return first == second;
    }
  }

  static Agreement of(List<Pair> pairs) {
    Map<Verdict, Integer> firsts = new EnumMap<>(Verdict.class);
    Map<Verdict, Integer> seconds = new EnumMap<>(Verdict.class);
    int agreed = 0;
    for (Pair pair : pairs) {
      firsts.merge(pair.first(), 1, Integer::sum);
      seconds.merge(pair.second(), 1, Integer::sum);
      agreed += pair.agrees() ? 1 : 0;
    }
    long byChance = 0;
    for (Map.Entry<Verdict, Integer> first : firsts.entrySet()) {
      byChance += (long) first.getValue() * seconds.getOrDefault(first.getKey(), 0);
    }
    long n = pairs.size();
    long room = n * n - byChance;
    BigDecimal kappa =
        room == 0
            ? null
            : BigDecimal.valueOf(n * agreed - byChance)
                .divide(BigDecimal.valueOf(room), PLACES, RoundingMode.HALF_UP);
    return new Agreement(pairs.size(), agreed, kappa);
  }
}
