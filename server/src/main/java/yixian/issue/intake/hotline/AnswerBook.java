package yixian.issue.intake.hotline;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import yixian.access.Exports;
import yixian.issue.Levels;
import yixian.issue.Moments;
import yixian.kernel.sheet.SheetBook;
import yixian.kernel.sheet.SheetBook.Head;

/** 答复表 · What goes back to the hotline, in its own columns. */
final class AnswerBook implements Exports.Book<Answered> {

  private static final List<Head> HEADS =
      List.of(
          new Head("工单编号", 22),
          new Head("承办单位", 24),
          new Head("办理状态", 10),
          new Head("答复内容", 60),
          new Head("办结时间", 18),
          new Head("满意度", 12),
          new Head("回访情况", 40),
          new Head("本区编号", 17));

  private final SheetBook book;
  private final Function<UUID, String> unitName;

  AnswerBook(OutputStream out, Function<UUID, String> unitName) {
    this.book = new SheetBook(out, "答复", HEADS);
    this.unitName = unitName;
  }

  @Override
  public void add(List<Answered> answers) throws IOException {
    for (Answered each : answers) {
      book.add(
          each.number(),
          each.unit() == null ? null : unitName.apply(each.unit()),
          each.state(),
          each.text(),
          each.closed() == null ? null : Moments.words(each.closed()),
          each.level() == null ? null : Levels.name(each.level()),
          each.callBack(),
          each.code());
    }
    book.flush();
  }

  @Override
  public void finish() throws IOException {
    book.finish();
  }
}
