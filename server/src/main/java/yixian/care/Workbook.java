package yixian.care;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import yixian.access.Exports;
import yixian.kernel.sheet.SheetBook;
import yixian.kernel.sheet.SheetBook.Head;

/** 走访表 · Households row by row by their codes: no door, no name, no phone. */
final class Workbook implements Exports.Book<Workbook.Row> {

  private final SheetBook book;

  Workbook(OutputStream out) {
    book =
        new SheetBook(
            out,
            "走访户",
            List.of(
                new Head("编号", 10),
                new Head("网格", 24),
                new Head("困难原因", 12),
                new Head("走访人", 12),
                new Head("首次见到", 12),
                new Head("走访次数", 10),
                new Head("下次走访", 12),
                new Head("需求", 40)));
  }

  /** One household with its needs in words. */
  record Row(HouseholdSheet.Line line, String needs) {}

  @Override
  public void add(List<Row> rows) throws IOException {
    for (Row row : rows) {
      HouseholdSheet.Line line = row.line();
      book.add(
          line.code(),
          line.grid(),
          line.reason(),
          line.holder(),
          line.metOn(),
          line.tries(),
          line.nextOn(),
          row.needs());
    }
    book.flush();
  }

  @Override
  public void finish() throws IOException {
    book.finish();
  }
}
