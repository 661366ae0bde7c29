package yixian.issue.intake.past;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import yixian.kernel.Fault;
import yixian.kernel.sheet.SheetBook;
import yixian.kernel.sheet.SheetBook.Head;

/** 差错表 · Every fault of a sheet as a sheet: row, column, what is wrong, how to mend it. */
final class FaultBook {

  private static final List<Head> HEADS =
      List.of(new Head("行", 8), new Head("列", 16), new Head("问题", 60), new Head("怎样改正", 60));
  private static final int AT_ONCE = 1_000;

  private final SheetBook book;
  private int waiting;

  FaultBook(OutputStream out) {
    book = new SheetBook(out, "差错", HEADS);
  }

  void add(Fault fault) {
    book.add(fault.row(), fault.field(), fault.message(), fault.mend());
    if (++waiting == AT_ONCE) {
      waiting = 0;
      flush();
    }
  }

  private void flush() {
    try {
      book.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void finish() throws IOException {
    book.finish();
  }
}
