package yixian.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest {

  /** Counts by the name of the kind; ratings have 1 point each more than the one before. */
  private record Scene(Map<String, Integer> of) implements Counts {

    @Override
    public long records(Expr.Count count) {
      return of.getOrDefault(count.of().kind(), 0);
    }

    @Override
    public Total total(Counted counted, String detail) {
      long over = of.getOrDefault(counted.kind(), 0);
      return new Total(Fraction.of(over * (over + 1) / 2), over);
    }
  }

  private static final Scene SCENE =
      new Scene(
          Map.of(
              "issue.reported",
              8,
              "issue.handled",
              60,
              "call.made",
              62,
              "issue.closed",
              4,
              "issue.rated",
              3));

  private static Figure figure(String text) {
    return Evaluation.of(Town.read(text), SCENE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "件数(处置) ÷ 件数(点名或回访呼叫) | 0.967742",
        "100% - 件数(结案) ÷ 件数(上报) | 0.500000",
        "件数(处置) ÷ 件数(结案)，封顶 100% | 1.000000",
        "件数(处置) ÷ 件数(结案) × 2，封顶 2000% | 20.000000",
        "均值(评价 的 满意程度) | 2.000000",
        "合计(评价 的 满意程度) | 6.000000",
        "100 分 - 件数(处置) × 2 分，保底 0 分 | 0.000000",
        "件数(结案) ÷ 件数(上报)，计分 40% 得 0 分、60% 得 10 分 | 5.000000",
        "件数(结案) ÷ 件数(上报)，计分 50% 得 1 分、60% 得 10 分 | 1.000000",
        "件数(结案) ÷ 件数(上报)，计分 10% 得 10 分、40% 得 0 分 | 0.000000",
        "加权平均(件数(结案) ÷ 件数(上报) 权重 30；件数(上报) ÷ 件数(作废) 权重 70) | 0.500000",
        "加权平均(件数(结案) ÷ 件数(上报) 权重 1；件数(上报) ÷ 件数(上报) 权重 3) | 0.875000",
        "件数(结案) ÷ 件数(上报)，不足 8 件不适用 | 0.500000",
      })
  void reckons(String text, String value) {
    assertThat(figure(text).value())
        .isNotNull()
        .satisfies(
            found ->
                assertThat(found == null ? null : found.rounded(6))
                    .isEqualTo(new BigDecimal(value)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "件数(上报) ÷ 件数(作废) | 分母为 0",
        "件数(结案) ÷ 件数(上报)，不足 9 件不适用 | 只有 8 件，不足 9 件",
        "(件数(结案) ÷ 件数(作废) + 件数(结案) ÷ 件数(上报)) × 2 | 分母为 0",
        "加权平均(件数(上报) ÷ 件数(作废) 权重 1) | 各项都不适用",
        "均值(“有 3 级” 的 满意程度) | 期内没有可平均的记录",
        "均值(评价 的 满意程度)，不足 4 件不适用，计分 1 得 0 分、5 得 10 分 | 只有 3 件，不足 4 件",
      })
  void saysWhyItDoesNotApply(String text, String because) {
    Figure figure = figure(text);
    assertThat(figure.value()).isNull();
    assertThat(figure.because()).isEqualTo(because);
  }

  @Test
  void showsWhatTheShareIsOf() {
    Figure figure = figure("件数(处置) ÷ 件数(点名或回访呼叫)，封顶 90%，计分 60% 得 0 分、90% 得 10 分");
    assertThat(figure.numerator()).isEqualTo(Fraction.of(60));
    assertThat(figure.denominator()).isEqualTo(Fraction.of(62));
    assertThat(figure.value()).isEqualTo(Fraction.of(10));
    Figure mean = figure("均值(评价 的 满意程度)");
    assertThat(mean.numerator()).isEqualTo(Fraction.of(6));
    assertThat(mean.denominator()).isEqualTo(Fraction.of(3));
    assertThat(figure("件数(结案)").denominator()).isNull();
  }

  @Test
  void showsThePartsOfAnAverage() {
    Figure figure = figure("加权平均(件数(结案) ÷ 件数(上报) 权重 30；件数(上报) ÷ 件数(作废) 权重 70)");
    assertThat(figure.parts()).hasSize(2);
    assertThat(figure.parts().getLast().because()).isEqualTo("分母为 0");
  }

  @Test
  void knowsWhetherTheTargetIsReached() {
    Measure.Target most =
        new Measure.Target(false, new Quantity(BigDecimal.valueOf(5), Type.RATIO));
    assertThat(most.reached(new Quantity(BigDecimal.valueOf(5), Type.RATIO).exact())).isTrue();
    assertThat(most.reached(Fraction.of(1))).isFalse();
  }
}
