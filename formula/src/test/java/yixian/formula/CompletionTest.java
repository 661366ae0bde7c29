package yixian.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTest {

  private static List<String> behind(String text) {
    return Town.LANGUAGE.complete(text, text.length()).suggestions().stream()
        .map(Suggestion::text)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | 件数",
        "件数( | 结案",
        "件数(结 | 结案",
        "件数(结案 | 当",
        "件数(结案 | )",
        "件数(结案当 | 按期",
        "件数(结案 当 | 有",
        "件数(应处置当有处 | 处置",
        "件数(应处置 当 有 处置( | 按期",
        "件数(上报 当 渠道 | 属于",
        "件数(上报 当 渠道 属于 | “热线”",
        "均值(评价 | 的",
        "均值(评价 的 | 满意程度",
        "件数(结案) | ÷",
        "件数(结案) | 封顶",
        "件数(结案) ÷ 件数(上报)， | 目标",
        "件数(结案) ÷ 件数(上报) 目 | 目标",
        "件数(结案) ÷ 件数(上报) 目标 | 不低于",
        "件数(结案) ÷ 件数(上报) 目标 不低于 95 | %",
        "加权平均(件数(结案) | 权重",
        "加权平均(件数(结案) 权重 4 | ；",
      })
  void knowsWhatMayFollow(String text, String expected) {
    assertThat(behind(text)).contains(expected);
  }

  @Test
  void replacesTheWordUnderWay() {
    assertThat(Town.LANGUAGE.complete("件数(应处置当有处", 9).from()).isEqualTo(8);
    assertThat(Town.LANGUAGE.complete("件数(应处置当有处", 3).suggestions())
        .extracting(Suggestion::text)
        .contains("上报", "“有 3 级”")
        .doesNotContain("随手记");
  }

  @Test
  void isSilentBehindAFault() {
    assertThat(behind("件数(节案) ÷ ")).isEmpty();
  }

  @Test
  void onlyOffersNumbersToBeAveraged() {
    assertThat(behind("均值(“有 3 级” 的 ")).contains("满意程度").doesNotContain("按期");
  }

  @Test
  void offersEachWordOnce() {
    assertThat(behind("件数(结案) ")).doesNotHaveDuplicates();
  }
}
