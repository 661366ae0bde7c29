package yixian.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "件数(结案) | 期内“结案”的件数。",
        "件数(应处置 当 有 处置(按期)) ÷ 件数(应处置)，目标 不低于 95% | 期内“应处置”的件数中，期内“应处置”且有“处置”（“按期”）的件数所占的比率；目标：不低于 95%。",
        "件数(上报 当 有 处置 且 无 作废) | 期内“上报”且有“处置”，且没有“作废”的件数。",
        "件数(上报 当 渠道 属于 “热线”、“来访”) | 期内“上报”且渠道为其一：“热线”、“来访”的件数。",
        "均值(评价 的 满意程度 当 满意程度 ≥ 2)，不足 5 件不适用 | 期内“评价”且满意程度不低于 2的“满意程度”平均值，不足 5 件时不适用。",
        "100 分 - 件数(作废) × 2 分，保底 0 分 | 100 分减去（期内“作废”的件数乘以2 分），最低按 0 分 计。",
        "件数(结案) ÷ 件数(上报)，计分 60% 得 0 分、80% 得 6 分、95% 得 10 分 | 期内“上报”的件数中，期内“结案”的件数所占的比率，60% 及以下得 0 分，80% 得 6 分，95% 及以上得 10 分，其间按比例计分。",
        "加权平均(件数(结案) 权重 4；件数(上报) 权重 6) | 以下各项的加权平均，不适用的不参加：期内“结案”的件数（权重 4）；期内“上报”的件数（权重 6）。",
      })
  void saysItInPlainWords(String text, String words) {
    assertThat(Town.LANGUAGE.describe(Town.read(text))).isEqualTo(words);
  }
}
