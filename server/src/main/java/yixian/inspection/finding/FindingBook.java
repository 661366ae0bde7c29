package yixian.inspection.finding;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import yixian.access.Exports;
import yixian.kernel.Days;
import yixian.kernel.sheet.SheetBook;

/** 检查问题表 · Findings row by row. */
final class FindingBook implements Exports.Book<FindingSheet.Line> {

  private static final List<SheetBook.Head> HEADS =
      List.of(
          new SheetBook.Head("编号", 14),
          new SheetBook.Head("对象", 28),
          new SheetBook.Head("问题", 48),
          new SheetBook.Head("责任单位", 18),
          new SheetBook.Head("整改期限", 12),
          new SheetBook.Head("状态", 10),
          new SheetBook.Head("逾期", 6),
          new SheetBook.Head("退回次数", 8),
          new SheetBook.Head("发现日期", 12));

  private final SheetBook book;

  FindingBook(OutputStream out) {
    book = new SheetBook(out, "检查问题", HEADS);
  }

  @Override
  public void add(List<FindingSheet.Line> rows) throws IOException {
    for (FindingSheet.Line each : rows) {
      book.add(
          each.code(),
          each.place(),
          each.what(),
          each.unit(),
          each.due(),
          each.stateName(),
          each.late() ? "是" : null,
          each.returned(),
          Days.of(each.foundAt()));
    }
    book.flush();
  }

  @Override
  public void finish() throws IOException {
    book.finish();
  }
}
