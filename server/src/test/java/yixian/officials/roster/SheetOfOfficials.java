package yixian.officials.roster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** A roster on somebody's desk: opened, changed cell by cell, saved again. */
public final class SheetOfOfficials {

  private final List<List<Object>> rows = new ArrayList<>();

  public static SheetOfOfficials open(byte[] file) {
    SheetOfOfficials sheet = new SheetOfOfficials();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file));
        Stream<Row> lines = book.getFirstSheet().openStream()) {
      lines.forEach(
          line ->
              sheet.rows.add(
                  new ArrayList<>(
                      line.stream()
                          .<Object>map(cell -> cell == null ? "" : cell.getText())
                          .toList())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sheet;
  }

  static SheetOfOfficials with(String... heads) {
    SheetOfOfficials sheet = new SheetOfOfficials();
    sheet.rows.add(new ArrayList<>(List.of(heads)));
    return sheet;
  }

  SheetOfOfficials row(Object... cells) {
    rows.add(new ArrayList<>(List.of(cells)));
    return this;
  }

  List<Object> heads() {
    return rows.getFirst();
  }

  int size() {
    return rows.size() - 1;
  }

  /** Which row, as the sheet counts, is this person's. */
  int rowOf(String name) {
    for (int at = 1; at < rows.size(); at++) {
      if (rows.get(at).getFirst().equals(name)) {
        return at + 1;
      }
    }
    throw new AssertionError("No row of " + name);
  }

  Object cell(int row, String head) {
    return rows.get(row - 1).get(column(head));
  }

  SheetOfOfficials set(int row, String head, Object value) {
    List<Object> cells = rows.get(row - 1);
    while (cells.size() < heads().size()) {
      cells.add("");
    }
    cells.set(column(head), value);
    return this;
  }

  byte[] save() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("干部花名册");
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          put(sheet, row, column, rows.get(row).get(column));
        }
      }
      book.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void put(Worksheet sheet, int row, int column, Object value) {
    switch (value) {
      case LocalDate day -> {
        sheet.value(row, column, day);
        sheet.style(row, column).format("yyyy/m/d").set();
      }
      case Number number -> sheet.value(row, column, number);
      default -> sheet.value(row, column, value.toString());
    }
  }

  @Override
  public String toString() {
    return rows.toString();
  }

  private int column(String head) {
    int column = heads().indexOf(head);
    if (column < 0) {
      throw new AssertionError("No column " + head + " among " + heads());
    }
    return column;
  }
}
