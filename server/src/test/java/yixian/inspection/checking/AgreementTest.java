package yixian.inspection.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.inspection.standard.Verdict.MET;
import static yixian.inspection.standard.Verdict.NOT_APPLICABLE;
import static yixian.inspection.standard.Verdict.SHORT;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import yixian.inspection.checking.Agreement.Pair;
import yixian.inspection.standard.Verdict;

class AgreementTest {

  private static List<Pair> pairs(int count, Verdict first, Verdict second) {
    return Collections.nCopies(count, new Pair(first, second));
  }

  @SafeVarargs
  private static Agreement of(List<Pair>... some) {
    List<Pair> all = new ArrayList<>();
    for (List<Pair> each : some) {
      all.addAll(each);
    }
    return Agreement.of(all);
  }

  /** The example that textbooks give: 20, 5, 10 and 15 of 50; po = 0.7, pe = 0.5, κ = 0.4. */
  @Test
  void givesTheKappaOfTheTextbook() {
    Agreement agreement =
        of(
            pairs(20, MET, MET),
            pairs(5, MET, SHORT),
            pairs(10, SHORT, MET),
            pairs(15, SHORT, SHORT));
    assertThat(agreement.agreed()).isEqualTo(35);
    assertThat(agreement.pairs()).isEqualTo(50);
    assertThat(agreement.kappa()).isEqualByComparingTo("0.400");
  }

  @Test
  void isOneWhereAllAgreeOnMoreThanOneVerdict() {
    assertThat(of(pairs(6, MET, MET), pairs(2, SHORT, SHORT)).kappa()).isEqualByComparingTo("1");
  }

  @Test
  void isNoneWhereBothGaveOneVerdictThroughout() {
    assertThat(of(pairs(8, MET, MET)).kappa()).isNull();
    assertThat(of().kappa()).isNull();
  }

  @Test
  void fallsBelowZeroWhereTheyAgreeLessThanByChance() {
    assertThat(of(pairs(4, MET, SHORT), pairs(4, SHORT, MET)).kappa()).isEqualByComparingTo("-1");
  }

  @Test
  void knowsThreeVerdicts() {
    Agreement agreement =
        of(
            pairs(3, MET, MET),
            pairs(2, SHORT, SHORT),
            pairs(1, NOT_APPLICABLE, NOT_APPLICABLE),
            pairs(2, MET, NOT_APPLICABLE));
    assertThat(agreement.kappa()).isEqualByComparingTo("0.619");
  }
}
