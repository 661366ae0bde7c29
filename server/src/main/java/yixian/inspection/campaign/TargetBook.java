package yixian.inspection.campaign;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import yixian.access.Exports;
import yixian.kernel.sheet.SheetBook;

/** 检查结果表 · Targets row by row with their scores. */
final class TargetBook implements Exports.Book<TargetLine> {

  private static final List<SheetBook.Head> HEADS =
      List.of(
          new SheetBook.Head("序号", 6),
          new SheetBook.Head("名称", 28),
          new SheetBook.Head("类别", 10),
          new SheetBook.Head("地址", 28),
          new SheetBook.Head("责任单位", 18),
          new SheetBook.Head("检查组", 12),
          new SheetBook.Head("数量", 10),
          new SheetBook.Head("状态", 8),
          new SheetBook.Head("得分", 8),
          new SheetBook.Head("检查时得分", 10),
          new SheetBook.Head("双人评", 8),
          new SheetBook.Head("移出理由", 24));

  private final SheetBook book;

  TargetBook(OutputStream out) {
    book = new SheetBook(out, "检查结果", HEADS);
  }

  @Override
  public void add(List<TargetLine> rows) throws IOException {
    for (TargetLine each : rows) {
      book.add(
          each.number(),
          each.name(),
          each.kind(),
          each.address(),
          each.unit(),
          each.group(),
          each.quantity(),
          each.stateName(),
          each.score(),
          each.first(),
          each.sampled() ? "是" : null,
          each.removed());
    }
    book.flush();
  }

  @Override
  public void finish() throws IOException {
    book.finish();
  }
}
