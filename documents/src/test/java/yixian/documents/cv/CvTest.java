package yixian.documents.cv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yixian.documents.Finding;

class CvTest {

  private static final Span FIRST = new Span(YearMonth.of(2012, 9), YearMonth.of(2016, 7));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2012.09--2016.07  示例大学学习",
        "2012.09-2016.07 示例大学学习",
        "2012.09—2016.07  示例大学学习",
        "2012.09——2016.07  示例大学学习",
        "2012.09~2016.07  示例大学学习",
        "2012.09～2016.07示例大学学习",
        "2012.09至2016.07  示例大学学习",
        "201209--201607  示例大学学习",
        "201209-201607示例大学学习",
        "2012.9--2016.7  示例大学学习",
        "2012年9月至2016年7月  示例大学学习",
        "2012年09月—2016年07月示例大学学习",
        "2012/09–2016/07  示例大学学习",
        "２０１２．０９－－２０１６．０７　示例大学学习",
        "  2012.09 -- 2016.07  示例大学学习"
      })
  void readsEveryFashionOfWritingMonths(String line) {
    Cv cv = Cv.read(line);
    assertThat(cv.findings()).isEmpty();
    assertThat(cv.periods())
        .extracting(Period::span, Period::text)
        .containsExactly(tuple(FIRST, "示例大学学习"));
    assertThat(cv.canonical()).isEqualTo("2012.09--2016.07  示例大学学习");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019.03--         示例局科员",
        "2019.03--至今  示例局科员",
        "2019.03至今 示例局科员",
        "201903—今 示例局科员",
        "2019年3月至今示例局科员"
      })
  void readsWhatStillLasts(String line) {
    Cv cv = Cv.read(line);
    assertThat(cv.periods())
        .singleElement()
        .extracting(Period::span)
        .isEqualTo(new Span(YearMonth.of(2019, 3), null));
    assertThat(cv.canonical()).isEqualTo("2019.03--         示例局科员");
  }

  @Test
  void leavesADateInTheTextOfAnOpenPeriodWhereItIs() {
    Cv cv = Cv.read("2019.03--         2020年5月起兼任示例镇联络员");
    assertThat(cv.periods().getFirst().span().isOpen()).isTrue();
    assertThat(cv.periods().getFirst().text()).isEqualTo("2020年5月起兼任示例镇联络员");
  }

  @Test
  void continuesALineThatHasNoDate() {
    Cv cv = Cv.read("2012.09--2016.07  示例大学公共管理学院\n                  行政管理专业学习\n\n2016.07--  示例局科员");
    assertThat(cv.periods())
        .extracting(Period::text)
        .containsExactly("示例大学公共管理学院行政管理专业学习", "示例局科员");
    assertThat(cv.periods().getFirst().lines()).extracting(Line::number).containsExactly(1, 2);
    assertThat(cv.periods().getLast().lines()).extracting(Line::number).containsExactly(4);
  }

  @Test
  void takesOutWhatWasDoneMeanwhile() {
    Cv cv =
        Cv.read(
            """
            2016.07--2021.03  示例局科员（其间：2017.09--2018.03示例镇挂职锻炼；2018.09—2020.12 省委党校在职研究生
            班学习）（试用期一年）
            2021.03--         示例局副主任（期间:202205-202206 抽调专班)""");
    assertThat(cv.findings()).isEmpty();
    Period first = cv.periods().getFirst();
    assertThat(first.text()).isEqualTo("示例局科员（试用期一年）");
    assertThat(first.asides())
        .extracting(Aside::kind, Aside::text)
        .containsExactly(
            tuple(Aside.Kind.SECONDMENT, "示例镇挂职锻炼"), tuple(Aside.Kind.STUDY, "省委党校在职研究生班学习"));
    assertThat(cv.periods().getLast().asides())
        .extracting(Aside::span)
        .containsExactly(new Span(YearMonth.of(2022, 5), YearMonth.of(2022, 6)));
    assertThat(cv.canonical())
        .isEqualTo(
            """
            2016.07--2021.03  示例局科员（试用期一年）
            （其间：2017.09--2018.03  示例镇挂职锻炼；2018.09--2020.12  省委党校在职研究生班学习）
            2021.03--         示例局副主任
            （其间：2022.05--2022.06  抽调专班）""");
  }

  @Test
  void keepsABracketThatHoldsNoMonths() {
    assertThat(Cv.read("2016.07--  示例局科员（其间：参加轮训）").periods())
        .extracting(Period::text)
        .containsExactly("示例局科员（其间：参加轮训）");
  }

  @Test
  void pointsAtGapsOverlapsEndsBeforeStartsAndWhatCannotBeRead() {
    List<Finding> findings =
        Cv.read(
                """
                2012.09--2016.07  示例大学学习
                2016.12--2018.03  示例局科员
                2018.01--2017.01  示例镇科员
                2019.13--2020.01  示例镇主任
                2019.01--         示例局科长
                2020.01--2021.01  示例局副局长（其间：2022.01--2022.03  学习）""")
            .findings();
    assertThat(findings)
        .extracting(Finding::line, Finding::wrong)
        .containsExactly(
            tuple(4, "读不出起止年月"),
            tuple(3, "止于起之前"),
            tuple(6, "“其间”超出所在经历的起止年月"),
            tuple(2, "与上一段之间空 5 个月（2016.07 起）"),
            tuple(3, "与上一段重叠（上一段止于 2018.03）"),
            tuple(5, "与上一段之间空 24 个月（2017.01 起）"),
            tuple(5, "没有止月，后面却还有经历"));
  }

  @Test
  void saysThatNoLineCouldBeRead() {
    assertThat(Cv.read("一直在家务农").findings())
        .extracting(Finding::sentence)
        .containsExactly("简历第 1 行：现为“一直在家务农”，没有一行能读出起止年月。怎么办：每段经历一行，写成“2012.09--2016.07  单位和职务”");
    assertThat(Cv.read("").findings()).isEmpty();
  }
}
