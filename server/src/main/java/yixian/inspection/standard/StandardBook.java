package yixian.inspection.standard;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import yixian.access.Exports;
import yixian.kernel.sheet.SheetBook;

/** 标准表 · A version as it can be brought in again. */
final class StandardBook implements Exports.Book<Criterion> {

  private final SheetBook book;

  StandardBook(OutputStream out) {
    book =
        new SheetBook(
            out,
            "检查标准",
            CriterionRows.HEADS.stream()
                .map(head -> new SheetBook.Head(head, head.equals("检查内容") ? 48 : 14))
                .toList());
  }

  @Override
  public void add(List<Criterion> rows) throws IOException {
    for (Criterion each : rows) {
      book.add(
          each.section(),
          each.what(),
          each.points(),
          each.rule().label(),
          each.off(),
          each.cap(),
          each.basis());
    }
    book.flush();
  }

  @Override
  public void finish() throws IOException {
    book.finish();
  }
}
