package yixian.issue.intake.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import yixian.kernel.Fault;

class FaultBookTest {

  @Test
  void hasALineAFaultAndNoFormulas() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    FaultBook book = new FaultBook(bytes);
    for (int row = 2; row < 2_502; row++) {
      book.add(new Fault("=诉求", row, "没有填写", "请补填"));
    }
    book.finish();
    List<Row> rows = rows(bytes.toByteArray());
    assertThat(rows).hasSize(2_501);
    assertThat(rows.getLast().getCellText(0)).isEqualTo("2501");
    assertThat(rows.getLast().getCellText(1)).isEqualTo("'=诉求");
    assertThat(rows.getLast().getCellText(3)).isEqualTo("请补填");
  }

  private static List<Row> rows(byte[] workbook) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook));
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      return rows.toList();
    }
  }
}
