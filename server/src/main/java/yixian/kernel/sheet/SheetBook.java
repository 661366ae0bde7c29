package yixian.kernel.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import yixian.kernel.SheetText;

/** 写表 · A workbook of one sheet, written row by row; no cell is ever taken for a formula. */
public final class SheetBook {

  /**
   * 列头 · What stands above a column, and how wide it is.
   *
   * @param width in characters
   */
  public record Head(String text, int width) {}

  private final Workbook book;
  private final Worksheet sheet;
  private int row = 1;

  public SheetBook(OutputStream out, String name, List<Head> heads) {
    book = new Workbook(out, "Yixian", "1.0");
    sheet = book.newWorksheet(name);
    sheet.freezePane(0, 1);
    for (int column = 0; column < heads.size(); column++) {
      sheet.value(0, column, heads.get(column).text());
      sheet.style(0, column).bold().set();
      sheet.width(column, heads.get(column).width());
    }
  }

  /** Adds a row; what is null stays empty. */
  public void add(@Nullable Object... cells) {
    for (int column = 0; column < cells.length; column++) {
      Object cell = cells[column];
      if (cell instanceof Number number) {
        sheet.value(row, column, number);
      } else if (cell != null) {
        sheet.value(row, column, SheetText.plain(cell.toString()));
      }
    }
    row++;
  }

  /** Sends on what was added. */
  public void flush() throws IOException {
    sheet.flush();
  }

  public void finish() throws IOException {
    book.finish();
  }
}
