package yixian.dashboard.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import yixian.indicator.About;
import yixian.indicator.IndicatorValue;
import yixian.indicator.definition.BoardFigures.Figure;

class ChangeTest {

  @Test
  void saysBothTheNumberAndThePerCent() {
    assertThat(Change.of(count("130"), count("120")))
        .isEqualTo(new Change("+10", "+8.3%", null, 1));
    assertThat(Change.of(count("90"), count("120")))
        .isEqualTo(new Change("−30", "−25.0%", null, -1));
    assertThat(Change.of(count("120"), count("120"))).isEqualTo(new Change("±0", "±0.0%", null, 0));
  }

  @Test
  void tellsSharesInPoints() {
    assertThat(Change.of(share("96.774194"), share("90")))
        .isEqualTo(new Change("+6.8 个百分点", "+7.5%", null, 1));
  }

  @Test
  void neverSaysAPerCentOfNothing() {
    assertThat(Change.of(count("7"), count("0")))
        .isEqualTo(new Change("+7", null, "对比期为 0，不计百分比", 1));
  }

  @Test
  void saysWhyNothingCanBeCompared() {
    assertThat(Change.of(share(null), share("90")).because()).isEqualTo("本期没有可比的数");
    assertThat(Change.of(share("90"), share(null)).because()).isEqualTo("对比期没有可比的数");
  }

  private static Figure count(String value) {
    return figure(value, false);
  }

  private static Figure share(@Nullable String value) {
    return figure(value, true);
  }

  private static Figure figure(@Nullable String value, boolean share) {
    return new Figure(
        new IndicatorValue(
            "X",
            "某指标",
            1,
            null,
            "",
            About.WHOLE,
            UUID.randomUUID(),
            null,
            null,
            value == null ? null : new BigDecimal(value),
            "",
            value == null ? "没有" : null,
            null,
            null,
            null,
            null,
            List.of(),
            List.of()),
        share);
  }
}
