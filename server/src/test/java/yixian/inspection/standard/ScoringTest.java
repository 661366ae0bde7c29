package yixian.inspection.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yixian.inspection.standard.Scoring.Given;

class ScoringTest {

  private static final Criterion WASTE = criterion(1, "40", Rule.EACH, "5", "20");
  private static final Criterion BOARD = criterion(2, "30", Rule.ONCE, "10", "30");
  private static final Criterion ORDER = criterion(3, "30", Rule.EACH, "2.5", "30");
  private static final List<Criterion> ALL = List.of(WASTE, BOARD, ORDER);

  private static Criterion criterion(int at, String points, Rule rule, String off, String cap) {
    return new Criterion(
        at,
        "环境",
        "第 " + at + " 项",
        new BigDecimal(points),
        rule,
        new BigDecimal(off),
        new BigDecimal(cap),
        "条例");
  }

  private static Given falls(int times) {
    return new Given(Verdict.SHORT, times);
  }

  @Test
  void givesAHundredWhereNothingFallsShort() {
    assertThat(Scoring.of(ALL, Map.of()).score()).isEqualByComparingTo("100");
  }

  @Test
  void takesOffEachTimeUpToTheCap() {
    assertThat(WASTE.deduction(3)).isEqualByComparingTo("15");
    assertThat(WASTE.deduction(4)).isEqualByComparingTo("20");
    assertThat(WASTE.deduction(9)).isEqualByComparingTo("20");
    assertThat(ORDER.deduction(1)).isEqualByComparingTo("2.5");
    assertThat(WASTE.deduction(0)).isZero();
  }

  @Test
  void takesOffOnceHoweverOften() {
    assertThat(BOARD.deduction(1)).isEqualByComparingTo("10");
    assertThat(BOARD.deduction(7)).isEqualByComparingTo("10");
  }

  @Test
  void addsUpWhatWasTakenOffLineByLine() {
    Scoring scoring = Scoring.of(ALL, Map.of(1, falls(9), 2, falls(1), 3, falls(3)));
    assertThat(scoring.score()).isEqualByComparingTo("62.5");
    assertThat(scoring.earned()).isEqualByComparingTo("62.5");
    assertThat(scoring.lines())
        .extracting(Scoring.Line::because)
        .containsExactly("9 次 × 5 分，至多扣 20 分", "一次扣 10 分", "3 次 × 2.5 分 = 7.5 分");
  }

  @Test
  void leavesWhatDoesNotApplyOutOfBothSides() {
    Given none = new Given(Verdict.NOT_APPLICABLE, 0);
    Scoring scoring = Scoring.of(ALL, Map.of(1, falls(2), 2, none));
    assertThat(scoring.possible()).isEqualByComparingTo("70");
    assertThat(scoring.earned()).isEqualByComparingTo("60");
    assertThat(scoring.score()).isEqualByComparingTo("85.71");
  }

  @Test
  void givesTheSameScoreForTheSameRecord() {
    Map<Integer, Given> given = Map.of(1, falls(1), 3, falls(2));
    assertThat(Scoring.of(ALL, given)).isEqualTo(Scoring.of(ALL, given));
  }
}
