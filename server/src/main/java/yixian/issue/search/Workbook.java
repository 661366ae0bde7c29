package yixian.issue.search;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import yixian.access.Exports;
import yixian.issue.IssueLine;
import yixian.issue.Levels;
import yixian.issue.Moments;
import yixian.issue.Named;
import yixian.kernel.SheetText;

/** 导出表 · A workbook written row by row as the rows come; no cell is ever taken for a formula. */
final class Workbook implements Exports.Book<Exported> {

  private static final List<String> HEADINGS =
      List.of(
          "编号", "状态", "分类", "事情经过", "地址", "镇街", "网格", "承办单位", "来源", "上报时间", "当前期限", "时限", "催办",
          "评价", "补充信息");
  private static final List<Integer> WIDTHS =
      List.of(17, 10, 28, 48, 28, 16, 20, 24, 10, 18, 18, 8, 6, 12, 40);

  private final org.dhatim.fastexcel.Workbook book;
  private final Worksheet sheet;
  private int row;

  Workbook(OutputStream out) {
    book = new org.dhatim.fastexcel.Workbook(out, "Yixian", "1.0");
    sheet = book.newWorksheet("事件");
    sheet.freezePane(0, 1);
    for (int column = 0; column < HEADINGS.size(); column++) {
      sheet.value(0, column, HEADINGS.get(column));
      sheet.style(0, column).bold().set();
      sheet.width(column, WIDTHS.get(column));
    }
    row = 1;
  }

  /** Writes the rows and sends them on. */
  @Override
  public void add(List<Exported> lines) throws IOException {
    for (Exported each : lines) {
      add(each.line());
      text(14, each.answers());
      row++;
    }
    sheet.flush();
  }

  private void add(IssueLine line) {
    text(0, line.code());
    text(1, line.stateName());
    text(2, line.category() == null ? "" : line.category().path());
    text(3, line.summary());
    text(4, line.address());
    text(5, name(line.area()));
    text(6, name(line.grid()));
    text(7, name(line.unit()));
    text(8, line.channelName());
    text(9, moment(line.reportedAt()));
    text(10, moment(line.deadline()));
    text(11, line.light().label());
    sheet.value(row, 12, line.urgings());
    text(13, line.rating() == null ? "" : Levels.name(line.rating()));
  }

  private void text(int column, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      sheet.value(row, column, SheetText.plain(text));
    }
  }

  private static String name(@Nullable Named named) {
    return named == null ? "" : named.name();
  }

  private static String moment(@Nullable Instant moment) {
    return moment == null ? "" : Moments.words(moment);
  }

  @Override
  public void finish() throws IOException {
    book.finish();
  }
}
