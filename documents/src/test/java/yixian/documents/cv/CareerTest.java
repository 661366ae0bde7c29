package yixian.documents.cv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yixian.documents.Finding;
import yixian.documents.Reading;
import yixian.documents.Samples;
import yixian.documents.form.FormField;
import yixian.documents.form.LrmxFile;
import yixian.documents.form.OfficialForm;

class CareerTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final String SCHOOL = "2012.09--2016.07  示例大学公共管理学院行政管理专业学习\n";

  private static Career career(String cv) {
    return Career.on(
        DAY,
        OfficialForm.EMPTY.with(FormField.WORK_START, "201607").with(FormField.CV, cv),
        CareerWords.standard());
  }

  @Test
  void saysAgeAndServiceWithTheirReasons() {
    Career career =
        Career.on(DAY, Samples.whole(LrmxFile.read(Samples.lrmx())).form(), CareerWords.standard());
    assertThat(career.findAge())
        .hasValueSatisfying(
            age -> {
              assertThat(age.value()).isEqualTo(32);
              assertThat(age.because()).isEqualTo("1994.01 出生，至 2026.03 满 32 周岁");
              assertThat(age.seen()).containsExactly(new Evidence(FormField.BIRTH, null, "199401"));
            });
    assertThat(career.findServiceYears()).map(Derived::value).contains(9);
    assertThat(Career.on(DAY, OfficialForm.EMPTY, CareerWords.standard()).findAge()).isEmpty();
  }

  @Test
  void findsTheHigherOfTwoEducations() {
    OfficialForm form =
        OfficialForm.EMPTY
            .with(FormField.FULL_TIME_SCHOOLING, "大学专科")
            .with(FormField.IN_SERVICE_SCHOOLING, "研究生")
            .with(FormField.IN_SERVICE_DEGREE, "公共管理硕士");
    Career career = Career.on(DAY, form, CareerWords.standard());
    assertThat(career.findFullTimeSchooling()).map(Derived::value).contains(Schooling.COLLEGE);
    assertThat(career.findHighestSchooling())
        .hasValueSatisfying(
            highest -> {
              assertThat(highest.value()).isEqualTo(Schooling.POSTGRADUATE);
              assertThat(highest.because()).isEqualTo("在职教育写明“研究生”，属研究生");
              assertThat(highest.seen()).hasSize(2);
            });
  }

  @Test
  void callsSchoolAndOfficeAloneThreeDoors() {
    Verdict verdict =
        career(SCHOOL + "2016.07--2019.03  示例区发展和改革局科员\n2019.03--         示例区农业农村局农村工作科科长")
            .threeDoor();
    assertThat(verdict).isInstanceOf(Verdict.ThreeDoor.class);
    assertThat(verdict.because()).isEqualTo("简历 3 段经历只有学校和机关，没有一线经历");
    assertThat(verdict.seen()).extracting(Evidence::line).containsExactly(1, 2, 3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2016.07--2019.03  示例镇党政办科员",
        "2016.07--2019.03  示例村大学生村官",
        "2016.07--2019.03  示例集团有限公司职员",
        "2016.07--2019.03  某部队战士",
        "2016.07--2019.03  示例街道网格员",
        "2016.07--2019.03  示例区发改局科员（其间：2017.01--2018.01  示例镇挂职副镇长）"
      })
  void seesWorkAtTheFrontLine(String line) {
    Verdict verdict = career(SCHOOL + line + "\n2019.03--         示例区政府办公室科员").threeDoor();
    assertThat(verdict).isInstanceOf(Verdict.NotThreeDoor.class);
    assertThat(verdict.because()).startsWith("简历第 2 行有一线经历");
    assertThat(verdict.seen()).containsExactly(new Evidence(FormField.CV, 2, line));
  }

  @Test
  void doesNotTakeASchoolInATownForWorkThere() {
    assertThat(
            career("2009.09--2012.07  示例镇中学学习\n2012.09--2016.07  示例大学学习\n2016.07--         示例局科员")
                .threeDoor())
        .isInstanceOf(Verdict.ThreeDoor.class);
  }

  @Test
  void doesNotCountAFewWeeks() {
    assertThat(career(SCHOOL + "2016.07--         示例局科员（其间：2017.01--2017.03  示例镇挂职）").threeDoor())
        .isInstanceOf(Verdict.ThreeDoor.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "没有年月",
        SCHOOL,
        SCHOOL + "2016.07--         自由撰稿",
        SCHOOL + "2018.07--         示例局科员"
      })
  void leavesTheQuestionOpenWhereTheCvDoesNotTell(String cv) {
    Verdict verdict = career(cv).threeDoor();
    assertThat(verdict).isInstanceOf(Verdict.CannotTell.class);
    assertThat(verdict.because()).isNotBlank();
  }

  @Test
  void countsEachMonthAtTheFrontLineOnce() {
    Derived<Integer> months =
        career("2016.01--2017.01  示例镇科员（其间：2016.03--2016.06  示例村驻村帮扶）\n2025.12--         示例街道干部")
            .frontLineMonths();
    assertThat(months.value()).isEqualTo(15);
    assertThat(months.because()).isEqualTo("履历中有 3 段一线经历，共 15 个月");
    assertThat(months.seen()).extracting(Evidence::line).containsExactly(1, 1, 2);
  }

  @Test
  void obeysADistrictsOwnList() {
    CareerWords own =
        Samples.whole(
            CareerWords.read(
                "[设置]\n最少月数=24\n空白月数=6\n挂职计入=否\n[一线]\n观察站 # 我区的派出点\n[机关]\n局\n[在校]\n学习"));
    OfficialForm form =
        OfficialForm.EMPTY.with(
            FormField.CV,
            "2012.09--2016.07  示例大学学习\n2016.07--2019.03  示例观察站（其间：2017.01--2018.01 挂职）\n2019.03--  示例局");
    assertThat(Career.on(DAY, form, own).threeDoor()).isInstanceOf(Verdict.NotThreeDoor.class);
    assertThat(CareerWords.read("[一线上]\n村").findings())
        .extracting(Finding::line)
        .containsExactly(1);
    assertThat(CareerWords.read("[设置]\n最少月数=很久\n空白月数=6")).isInstanceOf(Reading.Refused.class);
  }
}
