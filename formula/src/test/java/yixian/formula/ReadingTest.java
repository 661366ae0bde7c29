package yixian.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "件数(应处置 当 有 处置(按期)) ÷ 件数(应处置)，封顶 100%，不足 5 件不适用，目标 不低于 95%",
        "件数（应处置当有处置（按期））/件数（应处置）封顶100% 不足5件不适用 目标不低于95%",
        "件数(issue.due 当 有 issue.handled(inTime)) / 件数(issue.due), 封顶 100.0 ％, 不足 5 不适用, 目标 不低于 95.00%",
      })
  void readsWhatAnOfficeWorkerMightType(String text) {
    assertThat(Town.LANGUAGE.print(Town.read(text)))
        .isEqualTo("件数(应处置 当 有 处置(按期)) ÷ 件数(应处置)，封顶 100%，不足 5 件不适用，目标 不低于 95%");
  }

  @ParameterizedTest
  @CsvSource({
    "件数(结案), COUNT",
    "件数(结案) ÷ 件数(上报), RATIO",
    "100% - 件数(作废) ÷ 件数(上报), RATIO",
    "均值(评价 的 满意程度), AMOUNT",
    "合计(评价 的 满意程度) ÷ 件数(评价), AMOUNT",
    "合计(评价 的 满意程度) ÷ 合计(评价 的 满意程度 当 满意程度 ≥ 4), RATIO",
    "100 分 - 件数(作废) × 2 分, POINTS",
    "件数(结案) ÷ 件数(上报) 计分 60% 得 0 分、95% 得 10 分, POINTS",
    "加权平均(均值(评价 的 满意程度) 权重 4；均值(评价 的 满意程度) × 2 权重 6), AMOUNT",
    "3 × 件数(结案) + 件数(处置), COUNT",
  })
  void knowsWhatAValueStandsFor(String text, Type type) {
    assertThat(Town.LANGUAGE.read(text))
        .isInstanceOfSatisfying(
            Reading.Sound.class, sound -> assertThat(sound.type()).isEqualTo(type));
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("件数(节案)", "节案", "没有可计数的事项“节案”", "是否应为“结案”"),
        Arguments.of("件数(结案 当 按时)", "按时", "“结案”没有标记“按时”", "是否应为“按期”"),
        Arguments.of("件数(评价 当 按期)", "按期", "“评价”没有标记“按期”", "满意程度"),
        Arguments.of("件数(作废 当 按期)", "按期", "“作废”没有标记“按期”", "没有标记"),
        Arguments.of("件数(随手记)", "随手记", "“随手记”不得计入指标", "可计数目录"),
        Arguments.of("件数(登录次数)", "登录次数", "国办函〔2026〕12号", "可计数目录"),
        Arguments.of("随手记 ÷ 件数(结案)", "随手记", "不得计入指标", "可计数目录"),
        Arguments.of("结案 ÷ 上报", "结案", "没有写怎样数", "件数(结案)"),
        Arguments.of("件数(结案", "", "末尾处应为“)”", "右括号"),
        Arguments.of("件数 结案", "结案", "应为“(”", "左括号"),
        Arguments.of("件数(结案) 件数(上报)", "件数", "这里不能写“件数”", "封顶"),
        Arguments.of("件数(结案) +", "", "还没有写完", "件数(…)"),
        Arguments.of("件数(结案) + 均值(评价 的 满意程度)", "件数(结案) + 均值(评价 的 满意程度)", "件数不能加数值", "加权平均"),
        Arguments.of("件数(结案) + 5", "件数(结案) + 5", "件数不能加纯数", "单位"),
        Arguments.of("件数(结案) + 5 件", "5 件", "凭空写件数", "去掉“件”"),
        Arguments.of("件数(结案) × 件数(上报)", "件数(结案) × 件数(上报)", "件数不能乘件数", "纯数"),
        Arguments.of("件数(结案) ÷ 均值(评价 的 满意程度)", "件数(结案) ÷ 均值(评价 的 满意程度)", "件数不能除以数值", "比率"),
        Arguments.of("件数(结案) ÷ 0", "0", "除数为 0", "改正"),
        Arguments.of("5 × 2", "5 × 2", "没有数任何记录", "件数(…)"),
        Arguments.of("件数(结案) ÷ 件数(上报) 目标 不低于 95", "95", "不是同一种量", "95%"),
        Arguments.of("件数(结案) ÷ 件数(上报) 目标 95%", "95", "不能写“95”", "不低于"),
        Arguments.of("件数(结案) 封顶 20", "20", "不是同一种量", "20 件"),
        Arguments.of("件数(结案) 不足 0 件不适用", "0", "1 至 100000", "不足 5 件"),
        Arguments.of("件数(结案) 不足 1.5 件不适用", "1.5", "整数", "不足 5 件"),
        Arguments.of("合计(评价 的 满意程度) 不足 5 件不适用", "合计(评价 的 满意程度) 不足 5 件不适用", "不知道是什么", "跟在"),
        Arguments.of("均值(结案 的 按期)", "按期", "“按期”不是数", "是数的有"),
        Arguments.of("均值(评价)", ")", "应为“的”", "均值(评价 的 满意程度)"),
        Arguments.of("件数(评价 当 满意程度)", "满意程度", "要与一个数比较", "≥ 4"),
        Arguments.of("件数(上报 当 渠道 属于 “微信”)", "“微信”", "没有“微信”这一项", "热线、来访"),
        Arguments.of("件数(上报 当 渠道 属于 热线)", "热线", "不能写“热线”", "引号"),
        Arguments.of("件数(应处置 当 有 处置(有 结案))", "有", "不能再写“有”", "移到括号外"),
        Arguments.of("件数(上报 当 渠道 属于 “热线)", "“热线)", "引号没有成对", "补上"),
        Arguments.of("件数(结案)?", "?", "不认识符号“?”", "删去"),
        Arguments.of("件数(结案) ÷ 件数(上报) 计分 60% 得 0、95% 得 10 分", "0", "没有写单位", "0 分"),
        Arguments.of("件数(结案) ÷ 件数(上报) 计分 95% 得 0 分、60% 得 10 分", "60% 得 10 分", "从小到大", "排列"),
        Arguments.of("件数(结案) ÷ 件数(上报) 计分 60% 得 0 分", "件数(结案) ÷ 件数(上报) 计分 60% 得 0 分", "两档", "95%"),
        Arguments.of("加权平均(件数(结案) ÷ 件数(上报))", ")", "应为“权重”", "权重 40"),
        Arguments.of("加权平均(件数(结案) 权重 0)", "0", "权重不能为 0", "大于 0"),
        Arguments.of("加权平均(件数(结案) 权重 1；均值(评价 的 满意程度) 权重 1)", "均值(评价 的 满意程度)", "同一种量", "计分"),
        Arguments.of("加权平均(5 权重 1；件数(结案) 权重 1)", "5", "不能只写一个数", "件数(…)"),
        Arguments.of("件数(结案) × 1234567890123", "1234567890123", "数太长", "12 位"),
        Arguments.of("(".repeat(30) + "件数(结案)" + ")".repeat(30), "(", "套得太深", "拆成"),
        Arguments.of("  ", "  ", "还没有写算式", "件数(处置 当 按期)"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void tellsWhatIsWrongWhereAndHowToMendIt(String text, String place, String message, String mend) {
    Fault fault = Town.fault(text);
    assertThat(fault.message()).contains(message);
    assertThat(fault.mend()).contains(mend);
    assertThat(text.substring(fault.from(), fault.to())).isEqualTo(place);
  }

  @Test
  void tellsAllThatDoesNotFitTogether() {
    Reading reading = Town.LANGUAGE.read("件数(结案) + 5 件 × 2，封顶 20");
    assertThat(reading)
        .isInstanceOfSatisfying(
            Reading.Faulty.class, faulty -> assertThat(faulty.faults()).hasSizeGreaterThan(1));
  }

  @Test
  void refusesATextThatNobodyCouldRead() {
    String long1 = "件数(结案)" + " + 件数(结案)".repeat(300);
    assertThat(Town.fault(long1).message()).contains("2000");
  }

  @Test
  void prefersTheLongerNameWhereWordsRunTogether() {
    assertThat(Town.read("件数(应处置当有处置)")).isEqualTo(Town.read("件数(应处置 当 有 处置)"));
    assertThat(Town.read("件数(点名或回访呼叫)").terms()).hasSize(1);
    assertThat(Town.LANGUAGE.print(Town.read("件数(“有 3 级” 当 按期)"))).isEqualTo("件数(“有 3 级” 当 按期)");
  }
}
