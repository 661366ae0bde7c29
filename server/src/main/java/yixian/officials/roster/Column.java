package yixian.officials.roster;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yixian.documents.form.FormField;
import yixian.kernel.SheetText;
import yixian.officials.OfficialLine;

/**
 * 栏目 · The columns of the roster from left to right. Identity number, family, health record and CV
 * are no matter of a sheet that goes from desk to desk; of the health only the word of the form
 * stands here.
 */
enum Column {
  NAME("姓名", Rule.KEY, 10, OfficialLine::name, "必填，与编号一起认人；更名请先在机构人员中办理"),
  SEX(FormField.SEX, Rule.TEXT, 6, Choices.SEX),
  BIRTH(FormField.BIRTH, Rule.MONTH, 11, Choices.NONE),
  ETHNICITY(FormField.ETHNICITY, Rule.TEXT, 9, Choices.ETHNICITY),
  NATIVE_PLACE(FormField.NATIVE_PLACE, Rule.TEXT, 14, Choices.NONE),
  BIRTHPLACE(FormField.BIRTHPLACE, Rule.TEXT, 14, Choices.NONE),
  PARTY(FormField.PARTY, Rule.PARTY, 12, Choices.NONE),
  WORK_START(FormField.WORK_START, Rule.MONTH, 13, Choices.NONE),
  HEALTH(FormField.HEALTH, Rule.TEXT, 9, Choices.HEALTH),
  TECHNICAL_POST(FormField.TECHNICAL_POST, Rule.TEXT, 16, Choices.NONE),
  SPECIALITY(FormField.SPECIALITY, Rule.TEXT, 18, Choices.NONE),
  FULL_TIME_SCHOOLING(FormField.FULL_TIME_SCHOOLING, Rule.TEXT, 14, Choices.SCHOOLING),
  FULL_TIME_DEGREE(FormField.FULL_TIME_DEGREE, Rule.TEXT, 14, Choices.DEGREE),
  FULL_TIME_SCHOOLING_AT(FormField.FULL_TIME_SCHOOLING_AT, Rule.TEXT, 28, Choices.NONE),
  IN_SERVICE_SCHOOLING(FormField.IN_SERVICE_SCHOOLING, Rule.TEXT, 14, Choices.SCHOOLING),
  IN_SERVICE_DEGREE(FormField.IN_SERVICE_DEGREE, Rule.TEXT, 14, Choices.DEGREE),
  IN_SERVICE_SCHOOLING_AT(FormField.IN_SERVICE_SCHOOLING_AT, Rule.TEXT, 28, Choices.NONE),
  PRESENT_POST(FormField.PRESENT_POST, Rule.TEXT, 36, Choices.NONE),
  UNIT("单位（只读）", Rule.SHOWN, 22, Column::unit, "按任职情况，在机构人员中办理"),
  AGE("年龄（只读）", Rule.SHOWN, 11, line -> told(line.age()), "由出生年月推算"),
  SCHOOLING("最高学历（只读）", Rule.SHOWN, 15, line -> told(line.schoolingName()), "由学历栏推断"),
  DOOR("三门干部（只读）", Rule.SHOWN, 15, OfficialLine::doorName, "由简历推断"),
  NUMBER("编号（勿改）", Rule.KEY, 38, line -> told(line.person()), "用来认人；新加的行留空，按姓名与出生年月认人"),
  VERSION("版本（勿改）", Rule.KEY, 12, line -> told(line.version()), "导出时的版本；其后有人更新过的，须重新导出再改");

  /** What a column is for. */
  enum Rule {
    KEY,
    SHOWN,
    TEXT,
    MONTH,
    PARTY
  }

  private final String head;
  private final @Nullable FormField field;
  private final Function<OfficialLine, String> shown;
  private final Rule rule;
  private final int width;
  private final Choices choices;
  private final String hint;

  Column(String head, Rule rule, int width, Function<OfficialLine, String> shown, String hint) {
    this.head = head;
    this.field = null;
    this.shown = shown;
    this.rule = rule;
    this.width = width;
    this.choices = Choices.NONE;
    this.hint = hint;
  }

  Column(FormField field, Rule rule, int width, Choices choices) {
    this.head = field.label();
    this.field = field;
    this.shown = line -> "";
    this.rule = rule;
    this.width = width;
    this.choices = choices;
    this.hint = hint(rule, choices);
  }

  /** The columns that say something of the form. */
  static List<Column> told() {
    return Arrays.stream(values()).filter(column -> column.field != null).toList();
  }

  /** What a line of the roster shows here. */
  String text(RosterLine line) {
    return field == null
        ? SheetText.plain(shown.apply(line.official()))
        : Cell.shown(this, line.form().text(field));
  }

  /** Whether it is no column to be filled in. */
  boolean quiet() {
    return field == null && this != NAME;
  }

  String head() {
    return head;
  }

  Rule rule() {
    return rule;
  }

  FormField field() {
    if (field == null) {
      throw new IllegalStateException(head + " is no field of the form");
    }
    return field;
  }

  int width() {
    return width;
  }

  Choices choices() {
    return choices;
  }

  /** What to write there, for the second sheet. */
  String hint() {
    return hint;
  }

  private static String unit(OfficialLine line) {
    return line.unit() == null ? "" : line.unit().name();
  }

  private static String told(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String hint(Rule rule, Choices choices) {
    return switch (rule) {
      case MONTH -> "年月，如 1994.01、199401、1994年1月、1994-01，或 Excel 日期";
      case PARTY -> "入党年月，写法同出生年月；非中共党员写党派，如 民盟、无党派、群众";
      case KEY, SHOWN, TEXT ->
          choices.words().isEmpty() ? "文字" : choices.strict() ? "从下拉列表中选择" : "可从下拉列表中选择，也可直接填写";
    };
  }
}
