package yixian;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesTest {

  @ParameterizedTest
  @CsvSource({
    "m, m/index.html",
    "m/, m/index.html",
    "m/report, m/index.html",
    "c, c/index.html",
    "c/, c/index.html",
    "c/follow/TZ1, c/index.html",
    "issues, index.html",
    "map, index.html",
    "calendar, index.html"
  })
  void answersEachAddressWithThePageItLiesIn(String path, String page) {
    assertThat(Pages.index(path)).isEqualTo(page);
  }
}
