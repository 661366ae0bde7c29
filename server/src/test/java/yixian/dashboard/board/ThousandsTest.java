package yixian.dashboard.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThousandsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          46911 件 | 46,911 件
          999 件 | 999 件
          1000 分 | 1,000 分
          −1868 | −1,868
          80.6% | 80.6%
          1234.5678 | 1,234.5678
          0.12345 | 0.12345
          1234567 | 1,234,567
          """)
  void groupsTheWholePartOfANumberAndNothingElse(String shown, String grouped) {
    assertThat(Thousands.in(shown)).isEqualTo(grouped);
  }
}
