package yixian.kernel.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import yixian.kernel.Fault;
import yixian.kernel.Problem;
import yixian.kernel.ZipGuard;

/**
 * Reads the first sheet of an .xlsx or a .csv file (UTF-8 or GBK) as rows under heads. The workbook
 * is streamed; its XML reader knows neither document types nor outside entities.
 */
public final class SheetFile {

  /** What one sheet may hold below its heads. */
  public static final int MOST_ROWS = 20_000;

  /** Days are kept as fractions, which miss the second by a little. */
  private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

  private static final int LONGEST_CELL = 4_000;
  private static final long MOST_UNPACKED_OF_LONG_SHEETS = 400L * 1024 * 1024;

  private SheetFile() {}

  /**
   * Rows that are not blank; call it outside of a transaction.
   *
   * @param heads which must all be in row 1, in any order; other columns are passed over
   * @throws Problem when the file is no sheet, is broken, lacks a head or has too many rows
   */
  public static List<SheetRow> read(InputStream in, Set<String> heads) throws IOException {
    Path file = Files.createTempFile("sheet", ".tmp");
    try {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      return read(file, heads);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static List<SheetRow> read(Path file, Set<String> heads) {
    List<List<String>> lines = new ArrayList<>();
    stream(
        file,
        MOST_ROWS,
        (row, cells) -> {
          while (lines.size() < row - 1) {
            lines.add(List.of());
          }
          lines.add(cells);
        });
    return rows(lines, heads);
  }

  /** Takes one line of a sheet after the other. */
  public interface Taker {

    /**
     * @param row as the sheet counts, from 1
     */
    void take(int row, List<String> cells);
  }

  /**
   * Reads a sheet line by line, without keeping it; lines that a workbook leaves out are passed
   * over.
   *
   * @param most lines below the heads
   * @throws Problem when the file is no sheet, is broken or has too many rows
   */
  public static void stream(Path file, int most, Taker taker) {
    try {
      byte[] start;
      try (InputStream in = Files.newInputStream(file)) {
        start = in.readNBytes(8);
      }
      if (start.length == 8 && ReadableWorkbook.isOLE2Header(start)) {
        throw refusal("暂不支持旧版 .xls 文件", "请另存为 .xlsx 后重新上传");
      }
      if (start.length > 1 && start[0] == 'P' && start[1] == 'K') {
        workbook(file, most, taker);
      } else {
        csv(file, most, taker);
      }
    } catch (IOException e) {
      throw broken();
    }
  }

  /** The first lines of a sheet. */
  public static List<List<String>> top(Path file, int lines) {
    List<List<String>> top = new ArrayList<>();
    try {
      stream(
          file,
          Integer.MAX_VALUE - 1,
          (_, cells) -> {
            if (top.size() == lines) {
              throw new Enough();
            }
            top.add(cells);
          });
    } catch (Enough e) {
      return top;
    }
    return top;
  }

  /** Ends the reading of a sheet of which no more is wanted. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Enough() {
      super(null, null, false, false);
    }
  }

  private static void workbook(Path file, int most, Taker taker) throws IOException {
    if (most > MOST_ROWS) {
      ZipGuard.demandTame(file, "file", MOST_UNPACKED_OF_LONG_SHEETS);
    } else {
      ZipGuard.demandTame(file, "file");
    }
    try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      rows.forEach(
          row -> {
            demandFew(row.getRowNum(), most);
            taker.take(row.getRowNum(), cells(row));
          });
    } catch (ExcelReaderException | java.util.NoSuchElementException | IllegalArgumentException e) {
      throw broken();
    }
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < Math.min(row.getCellCount(), 50); i++) {
      cells.add(row.getOptionalCell(i).map(SheetFile::text).orElse(""));
    }
    return cells;
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      String format = cell.getDataFormatString();
      if (format != null && format.toLowerCase(java.util.Locale.ROOT).contains("yy")) {
        LocalDateTime at = cell.asDate().plus(HALF_A_SECOND).truncatedTo(ChronoUnit.SECONDS);
        boolean timed = !at.toLocalTime().equals(LocalTime.MIDNIGHT);
        return timed ? at.toString().replace('T', ' ') : at.toLocalDate().toString();
      }
      BigDecimal number = cell.asNumber();
      return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
    return cell.getType() == CellType.STRING || cell.getType() == CellType.FORMULA
        ? cell.getText()
        : "";
  }

  private static void csv(Path file, int most, Taker taker) throws IOException {
    int[] row = {0};
    Csv.read(
        file,
        line -> {
          demandFew(++row[0], most);
          taker.take(row[0], line);
        });
  }

  private static List<SheetRow> rows(List<List<String>> lines, Set<String> heads) {
    if (lines.isEmpty()) {
      throw refusal("表格是空的", "请下载模板，按模板填写");
    }
    List<String> first = lines.getFirst().stream().map(String::strip).toList();
    List<String> missing = heads.stream().filter(head -> !first.contains(head)).toList();
    if (!missing.isEmpty()) {
      throw refusal("第 1 行缺少列：" + String.join("、", missing), "请下载模板，保留表头后填写");
    }
    List<SheetRow> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      SheetRow row = new SheetRow(i + 1, byHead(first, lines.get(i)));
      if (!row.blank()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static Map<String, String> byHead(List<String> heads, List<String> line) {
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < Math.min(heads.size(), line.size()); i++) {
      String text = line.get(i).strip();
      cells.put(
          heads.get(i), text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
    }
    return cells;
  }

  private static void demandFew(int row, int most) {
    if (row - 1 > most) {
      throw refusal("表格超过 " + most + " 行", "请分成几份后分别导入");
    }
  }

  private static Problem broken() {
    return refusal("文件无法读取，不是有效的 .xlsx 或 .csv", "请用 Excel 或 WPS 打开后另存为 .xlsx");
  }

  private static Problem refusal(String message, String mend) {
    return Problem.invalid(new Fault("file", message, mend));
  }
}
