package yixian.documents.print;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yixian.documents.cv.Cv;
import yixian.documents.form.DateText;
import yixian.documents.form.Education;
import yixian.documents.form.OfficialForm;
import yixian.documents.form.Relative;
import yixian.documents.print.Sheet.Cell;
import yixian.documents.print.Sheet.Content.Career;
import yixian.documents.print.Sheet.Content.Label;
import yixian.documents.print.Sheet.Content.Passage;
import yixian.documents.print.Sheet.Content.Portrait;
import yixian.documents.print.Sheet.Content.Seal;
import yixian.documents.print.Sheet.Content.Upright;
import yixian.documents.print.Sheet.Content.Value;
import yixian.documents.print.Sheet.Part;
import yixian.documents.print.Sheet.Row;

/**
 * The two pages of the 干部任免审批表.
 *
 * <p>Months are printed as {@code 1994.01} where they can be read, otherwise as written. The ID
 * number is not on the printed form, so it is not printed.
 */
final class FormSheet {

  private static final double[] FRONT = {0, 20, 44, 64, 88, 110, 134, 164};
  private static final double[] BACK = {0, 15, 31, 51, 71, 82, 91, 97, 164};
  private static final int LEAST_RELATIVES = 7;

  private final OfficialForm form;

  private FormSheet(OfficialForm form) {
    this.form = form;
  }

  static Sheet of(OfficialForm form) {
    FormSheet sheet = new FormSheet(form);
    return new Sheet(
        "干部任免审批表",
        List.of(new Part(FRONT, sheet.front()), new Part(BACK, sheet.back())),
        sheet.foot());
  }

  private List<Row> front() {
    return List.of(
        row(
            14,
            label(0, "姓　名"),
            value(1, 2, form.name().trimmed()),
            label(2, "性　别"),
            value(3, 4, form.sex()),
            label(4, "出生年月\n（　岁）"),
            value(5, 6, month(form.birth()) + age()),
            new Cell(6, 7, 4, new Portrait(form.photo()))),
        row(
            14,
            label(0, "民　族"),
            value(1, 2, form.ethnicity()),
            label(2, "籍　贯"),
            value(3, 4, form.nativePlace()),
            label(4, "出 生 地"),
            value(5, 6, form.birthplace())),
        row(
            14,
            label(0, "入　党\n时　间"),
            value(1, 2, party()),
            label(2, "参加工\n作时间"),
            value(3, 4, month(form.workStart())),
            label(4, "健康状况"),
            value(5, 6, form.health())),
        row(
            14,
            label(0, "专业技\n术职务"),
            value(1, 3, form.technicalPost()),
            label(3, "熟悉专业\n有何专长"),
            value(4, 6, form.speciality())),
        row(
            15,
            new Cell(0, 1, 2, new Label("学　历\n学　位")),
            label(1, "全日制\n教　育"),
            value(2, 4, degree(form.fullTime())),
            label(4, "毕业院校\n系及专业"),
            passage(5, 7, school(form.fullTime()))),
        row(
            15,
            label(1, "在　职\n教　育"),
            value(2, 4, degree(form.inService())),
            label(4, "毕业院校\n系及专业"),
            passage(5, 7, school(form.inService()))),
        post("现 任 职 务", form.posts().present()),
        post("拟 任 职 务", form.posts().proposed()),
        post("拟 免 职 务", form.posts().toLeave()),
        new Row(
            60,
            true,
            List.of(
                new Cell(0, 1, 1, new Upright("简历")),
                new Cell(1, 7, 1, new Career(Cv.read(form.cv()).entries())))));
  }

  private List<Row> back() {
    List<Row> rows = new ArrayList<>();
    rows.add(row(40, upright(0, "奖惩情况"), passage(1, 8, form.rewards())));
    rows.add(row(36, upright(0, "年度考核结果"), passage(1, 8, form.annualResults().written())));
    rows.add(row(30, upright(0, "任免理由"), passage(1, 8, form.reason())));
    rows.addAll(family());
    rows.add(row(28, upright(0, "呈报单位"), new Cell(1, 8, 1, new Seal(form.filing().unit()))));
    rows.add(
        row(
            48,
            upright(0, "审批机关意见"),
            new Cell(1, 5, 1, new Seal("")),
            upright(5, 7, "行政机关任免意见"),
            new Cell(7, 8, 1, new Seal(""))));
    return rows;
  }

  private List<Row> family() {
    List<Relative> relatives = form.family();
    int size = Math.max(LEAST_RELATIVES, relatives.size());
    List<Row> rows = new ArrayList<>();
    rows.add(
        row(
            8,
            new Cell(0, 1, size + 1, new Upright("家庭主要成员及重要社会关系")),
            label(1, "称　谓"),
            label(2, "姓　名"),
            label(3, "出生年月"),
            new Cell(4, 6, 1, new Label("政治面貌")),
            new Cell(6, 8, 1, new Label("工作单位及职务"))));
    for (int i = 0; i < size; i++) {
      Relative relative = i < relatives.size() ? relatives.get(i) : Relative.of("", "", "", "", "");
      rows.add(
          row(
              9,
              value(1, 2, relative.title()),
              value(2, 3, relative.name().trimmed()),
              value(3, 4, month(relative.birth())),
              value(4, 6, relative.politicalStatus()),
              passage(6, 8, relative.work())));
    }
    return rows;
  }

  private String foot() {
    String day =
        form.filing()
            .filledOn()
            .findDay()
            .map(
                date ->
                    "%d年%d月%d日"
                        .formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth()))
            .orElse(form.filing().filledOn().written());
    return "填表人：" + form.filing().filledBy() + "　　　　" + day;
  }

  private String age() {
    Optional<YearMonth> born = form.birth().findMonth();
    Optional<LocalDate> day = form.filing().ageDay().findDay();
    return born.isPresent() && day.isPresent()
        ? "\n（" + ChronoUnit.YEARS.between(born.get(), YearMonth.from(day.get())) + "岁）"
        : "";
  }

  private String party() {
    DateText date = new DateText(form.party().written());
    return date.findMonth().isPresent() ? month(date) : form.party().written();
  }

  private static String degree(Education education) {
    return joined(education.schooling(), education.degree());
  }

  private static String school(Education education) {
    return joined(education.schoolingAt(), education.degreeAt());
  }

  private static String joined(String... texts) {
    return Stream.of(texts)
        .filter(text -> !text.isBlank())
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private static String month(DateText date) {
    return date.findMonth()
        .map(month -> "%04d.%02d".formatted(month.getYear(), month.getMonthValue()))
        .orElse(date.written());
  }

  private static Row row(double height, Cell... cells) {
    return new Row(height, false, List.of(cells));
  }

  private static Row post(String label, String text) {
    return row(12, new Cell(0, 2, 1, new Label(label)), passage(2, 7, text));
  }

  private static Cell label(int from, String text) {
    return new Cell(from, from + 1, 1, new Label(text));
  }

  private static Cell upright(int from, String text) {
    return upright(from, from + 1, text);
  }

  private static Cell upright(int from, int to, String text) {
    return new Cell(from, to, 1, new Upright(text));
  }

  private static Cell value(int from, int to, String text) {
    return new Cell(from, to, 1, new Value(text));
  }

  private static Cell passage(int from, int to, String text) {
    return new Cell(from, to, 1, new Passage(text));
  }
}
