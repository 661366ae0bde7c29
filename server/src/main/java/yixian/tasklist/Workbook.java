package yixian.tasklist;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import yixian.access.Exports;
import yixian.kernel.Days;
import yixian.kernel.SheetText;

/** 清单表 · Items row by row with their answers, without anybody's name or phone. */
final class Workbook implements Exports.Book<Workbook.Row> {

  private static final List<String> HEADINGS =
      List.of("序号", "内容", "地址", "网格", "承办人", "状态", "反馈日期", "逾期");

  private final List<Question> questions;
  private final org.dhatim.fastexcel.Workbook book;
  private final Worksheet sheet;
  private int row = 1;

  Workbook(OutputStream out, List<Question> questions) {
    this.questions = List.copyOf(questions);
    book = new org.dhatim.fastexcel.Workbook(out, "Yixian", "1.0");
    sheet = book.newWorksheet("清单条目");
    sheet.freezePane(0, 1);
    List<String> heads = new ArrayList<>(HEADINGS);
    questions.forEach(question -> heads.add(SheetText.plain(question.text())));
    for (int column = 0; column < heads.size(); column++) {
      sheet.value(0, column, heads.get(column));
      sheet.style(0, column).bold().set();
    }
  }

  /** One item with its answers. */
  record Row(ItemSheet.Line line, Map<String, String> answers) {

    Row {
      answers = Map.copyOf(answers);
    }
  }

  @Override
  public void add(List<Row> rows) throws IOException {
    for (Row each : rows) {
      ItemSheet.Line line = each.line();
      List<@Nullable String> cells = new ArrayList<>();
      cells.add(String.valueOf(line.number()));
      cells.add(line.what());
      cells.add(line.address());
      cells.add(line.grid());
      cells.add(line.holder());
      cells.add(line.stateName());
      cells.add(day(line.answeredAt()));
      cells.add(line.late() ? "是" : "");
      questions.forEach(question -> cells.add(each.answers().get(question.id())));
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
