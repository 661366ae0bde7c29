package yixian.petition;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import yixian.access.Exports;
import yixian.kernel.Days;
import yixian.kernel.SheetText;

/** 导出表 · Petitions row by row, without anybody's name; no cell is ever taken for a formula. */
final class Workbook implements Exports.Book<PetitionLine> {

  private static final List<String> HEADINGS =
      List.of(
          "编号", "登记日期", "来源", "类别", "事项", "摘要", "人数", "所在地", "状态", "承办单位", "当前期限", "到期日", "回访满意度",
          "化解情况");

  private final org.dhatim.fastexcel.Workbook book;
  private final Worksheet sheet;
  private int row = 1;

  Workbook(OutputStream out) {
    book = new org.dhatim.fastexcel.Workbook(out, "Yixian", "1.0");
    sheet = book.newWorksheet("信访事项");
    sheet.freezePane(0, 1);
    for (int column = 0; column < HEADINGS.size(); column++) {
      sheet.value(0, column, HEADINGS.get(column));
      sheet.style(0, column).bold().set();
    }
  }

  @Override
  public void add(List<PetitionLine> lines) throws IOException {
    for (PetitionLine line : lines) {
      List<@Nullable String> cells =
          Arrays.asList(
              line.code(),
              day(line.registeredAt()),
              line.channelName(),
              line.kindName(),
              line.matterName(),
              line.summary(),
              String.valueOf(line.people()),
              line.area(),
              line.stateName(),
              line.unit(),
              line.stage(),
              day(line.due()),
              line.satisfaction(),
              line.resolution());
      for (int column = 0; column < cells.size(); column++) {
        text(column, cells.get(column));
      }
      row++;
    }
    sheet.flush();
  }

  private void text(int column, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      sheet.value(row, column, SheetText.plain(text));
    }
  }

  private static @Nullable String day(@Nullable Instant moment) {
    return moment == null ? null : Days.of(moment).toString();
  }

  @Override
  public void finish() throws IOException {
    book.finish();
  }
}
