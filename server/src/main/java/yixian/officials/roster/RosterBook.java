package yixian.officials.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ListDataValidation;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import yixian.access.Exports;
import yixian.kernel.sheet.SheetFile;

/**
 * 花名册文件 · The workbook: officials on the first sheet, what to write in which column on the second,
 * the words to choose from on the third.
 */
final class RosterBook implements Exports.Book<RosterLine> {

  private static final Column[] COLUMNS = Column.values();
  private static final String QUIET = "EEEEEE";

  private final Workbook book;
  private final Worksheet sheet;
  private int row = 1;

  RosterBook(OutputStream out) {
    book = new Workbook(out, "Yixian", "1.0");
    sheet = book.newWorksheet("干部花名册");
    Worksheet guide = book.newWorksheet("填写说明");
    Map<Column, Range> lists = lists(book.newWorksheet("选项"));
    for (int at = 0; at < COLUMNS.length; at++) {
      head(at);
      if (lists.containsKey(COLUMNS[at])) {
        choose(at, lists.get(COLUMNS[at]));
      }
    }
    sheet.freezePane(1, 1);
    explain(guide);
  }

  @Override
  public void add(List<RosterLine> lines) throws IOException {
    for (RosterLine line : lines) {
      for (int at = 0; at < COLUMNS.length; at++) {
        put(at, COLUMNS[at].text(line));
      }
      row++;
    }
    sheet.flush();
  }

  @Override
  public void finish() throws IOException {
    book.finish();
  }

  private void head(int at) {
    sheet.value(0, at, COLUMNS[at].head());
    sheet.width(at, COLUMNS[at].width());
    if (COLUMNS[at].quiet()) {
      sheet.style(0, at).bold().fillColor(QUIET).set();
    } else {
      sheet.style(0, at).bold().set();
    }
  }

  /** All cells are text, so that no spreadsheet makes another number of a month. */
  private void put(int at, String text) {
    if (!text.isEmpty()) {
      sheet.value(row, at, text);
    }
    if (COLUMNS[at].quiet()) {
      sheet.style(row, at).format("@").fillColor(QUIET).set();
    } else {
      sheet.style(row, at).format("@").set();
    }
  }

  private void choose(int at, Range words) {
    boolean strict = COLUMNS[at].choices().strict();
    ListDataValidation list = sheet.range(1, at, SheetFile.MOST_ROWS, at).validateWithList(words);
    list.allowBlank(true)
        .showDropdown(true)
        .showErrorMessage(strict)
        .errorStyle(DataValidationErrorStyle.STOP)
        .errorTitle(COLUMNS[at].head())
        .error("请从下拉列表中选择");
  }

  private static Map<Column, Range> lists(Worksheet words) {
    Map<Column, Range> lists = new EnumMap<>(Column.class);
    int at = 0;
    for (Column column : COLUMNS) {
      List<String> choices = column.choices().words();
      if (choices.isEmpty()) {
        continue;
      }
      words.value(0, at, column.head());
      for (int i = 0; i < choices.size(); i++) {
        words.value(i + 1, at, choices.get(i));
      }
      lists.put(column, words.range(1, at, choices.size(), at));
      at++;
    }
    return lists;
  }

  private static void explain(Worksheet guide) {
    guide.value(0, 0, "栏目");
    guide.value(0, 1, "填写要求");
    guide.range(0, 0, 0, 1).style().bold().set();
    guide.width(0, 26);
    guide.width(1, 72);
    int at = 1;
    for (Column column : COLUMNS) {
      guide.value(at, 0, column.head());
      guide.value(at, 1, column.hint());
      at++;
    }
    for (String rule :
        List.of(
            "留空的单元格不改原有内容；要删去原有内容，请填写“" + Cell.CLEAR + "”",
            "只有改动过的单元格会写入，写入后成为任免审批表的新版本",
            "身份证号、家庭成员、简历和照片不在花名册中，请用任免审批表文件导入",
            "删去的行不会删去干部；可以只保留要改的行和列，姓名、编号、版本三列不能少")) {
      guide.value(at + 1, 0, "说明");
      guide.value(at + 1, 1, rule);
      at++;
    }
  }
}
