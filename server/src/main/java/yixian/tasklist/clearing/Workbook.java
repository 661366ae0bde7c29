package yixian.tasklist.clearing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import yixian.access.Exports;
import yixian.kernel.Days;
import yixian.kernel.SheetText;

/** 问题清单表 · Problems row by row; no cell is ever taken for a formula. */
final class Workbook implements Exports.Book<ProblemSheet.Line> {

  private static final List<String> HEADINGS =
      List.of("编号", "问题", "对象", "考核组", "责任单位", "整改期限", "状态", "逾期", "发现日期", "发现人");

  private final org.dhatim.fastexcel.Workbook book;
  private final Worksheet sheet;
  private int row = 1;

  Workbook(OutputStream out) {
    book = new org.dhatim.fastexcel.Workbook(out, "Yixian", "1.0");
    sheet = book.newWorksheet("问题清单");
    sheet.freezePane(0, 1);
    for (int column = 0; column < HEADINGS.size(); column++) {
      sheet.value(0, column, HEADINGS.get(column));
      sheet.style(0, column).bold().set();
    }
  }

  @Override
  public void add(List<ProblemSheet.Line> lines) throws IOException {
    for (ProblemSheet.Line line : lines) {
      List<String> cells =
          List.of(
              line.code(),
              line.what(),
              line.object(),
              line.team(),
              line.unit(),
              line.due().toString(),
              line.stateName(),
              line.late() ? "是" : "",
              Days.of(line.foundAt()).toString(),
              line.foundBy());
      for (int column = 0; column < cells.size(); column++) {
        sheet.value(row, column, SheetText.plain(cells.get(column)));
      }
      row++;
    }
    sheet.flush();
  }

  @Override
  public void finish() throws IOException {
    book.finish();
  }
}
