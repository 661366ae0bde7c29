package yixian.issue.lookback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShareTest {

  /** Values of Wilson's interval as published for these counts. */
  @Test
  void tellsBetweenWhichSharesTheWholeLies() {
    assertThat(Share.of(5, 10)).isEqualTo(new Share(5, 10, 237, 763));
    assertThat(Share.of(54, 60)).isEqualTo(new Share(54, 60, 799, 953));
    assertThat(Share.of(0, 10)).isEqualTo(new Share(0, 10, 0, 278));
    assertThat(Share.of(10, 10)).isEqualTo(new Share(10, 10, 722, 1_000));
  }

  @Test
  void knowsNothingWhereNobodyWasAsked() {
    assertThat(Share.of(0, 0)).isEqualTo(new Share(0, 0, 0, 1_000));
  }
}
