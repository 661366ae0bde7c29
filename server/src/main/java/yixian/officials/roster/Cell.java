package yixian.officials.roster;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yixian.documents.form.DateText;
import yixian.documents.form.PartyText;
import yixian.kernel.SheetText;

/**
 * 单元格 · What one cell says beside what is kept. A blank cell leaves the field as it is; the word 清空
 * empties it.
 */
record Cell(Column column, String text, String kept) {

  static final String CLEAR = "清空";
  private static final int LONGEST = 1_000;
  private static final YearMonth EARLIEST = YearMonth.of(1930, 1);

  /** What is wrong, and how to mend it. */
  record Wrong(String message, String mend) {}

  /** The words of a field as a sheet shows them: months in one spelling, text never a formula. */
  static String shown(Column column, String kept) {
    String text = kept.strip();
    if (column.rule() == Column.Rule.TEXT) {
      return SheetText.plain(text);
    }
    return new DateText(text)
        .findMonth()
        .map(month -> "%04d.%02d".formatted(month.getYear(), month.getMonthValue()))
        .orElseGet(() -> SheetText.plain(text));
  }

  /** Whether the field stays as it is. */
  boolean same() {
    return text.isBlank() || text.equals(shown(column, kept).strip()) || sameMonth();
  }

  /** The words for the form. */
  String written() {
    if (text.equals(CLEAR)) {
      return "";
    }
    if (column.rule() != Column.Rule.TEXT) {
      return month().map(month -> DateText.of(month).written()).orElse(text);
    }
    String plain = text.startsWith("'") ? text.substring(1) : text;
    return SheetText.plain(plain).equals(text) ? plain : text;
  }

  /** What hinders the writing; null where nothing does. */
  @Nullable Wrong wrong(LocalDate today) {
    return switch (column.rule()) {
      case MONTH -> text.equals(CLEAR) ? cleared() : wrongMonth(today);
      case PARTY -> text.equals(CLEAR) ? null : wrongParty(today);
      case TEXT -> text.equals(CLEAR) ? null : wrongText();
      case KEY, SHOWN -> null;
    };
  }

  private @Nullable Wrong cleared() {
    return column == Column.BIRTH ? new Wrong("出生年月不能清空", "请填写出生年月，或留空不改") : null;
  }

  private @Nullable Wrong wrongMonth(LocalDate today) {
    YearMonth month = month().orElse(null);
    if (month == null) {
      return new Wrong("“" + brief() + "”读不出年月", "请写成 1994.01 或 199401，单元格设为文本");
    }
    if (new MonthCell(text).doubtful()) {
      return new Wrong(
          "“" + text + "”可能是 1 月，也可能是 10 月",
          "请写成六位年月 " + month.getYear() + "01 或 " + month.getYear() + "10");
    }
    return month.isBefore(EARLIEST) || month.isAfter(YearMonth.from(today))
        ? new Wrong("“" + text + "”不在 1930 年至今之间", "请核对年月")
        : null;
  }

  private @Nullable Wrong wrongParty(LocalDate today) {
    if (month().isPresent()) {
      return wrongMonth(today);
    }
    return new PartyText(text).memberships().isEmpty()
        ? new Wrong("“" + brief() + "”读不出入党年月或党派", "请写成年月（如 2010.05）或党派名称（如 民盟、无党派、群众）")
        : wrongText();
  }

  private @Nullable Wrong wrongText() {
    if (column.choices().refuses(text)) {
      return new Wrong("“" + brief() + "”不在可选范围内", "请从下拉列表中选择");
    }
    return text.length() > LONGEST ? new Wrong("超过 " + LONGEST + " 个字", "请缩短后再导入") : null;
  }

  private boolean sameMonth() {
    return column.rule() != Column.Rule.TEXT
        && new DateText(kept).findMonth().filter(new MonthCell(text)::says).isPresent();
  }

  private Optional<YearMonth> month() {
    return new MonthCell(text).find();
  }

  private String brief() {
    return text.length() <= 20 ? text : text.substring(0, 20) + "…";
  }
}
