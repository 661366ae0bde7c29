package yixian.officials.roster;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import yixian.documents.form.FormField;
import yixian.documents.form.OfficialForm;
import yixian.kernel.Fault;
import yixian.kernel.sheet.SheetRow;

/**
 * 读一行 · Compares a row with the form that is kept. Only cells that differ are looked at: what was
 * odd before the sheet went out is no fault of the row.
 *
 * @param written the fields that change, with their new words
 */
record RowReading(Map<FormField, String> written, List<Fault> faults) {

  private static final List<Column> TOLD = Column.told();

  static RowReading of(SheetRow row, OfficialForm kept, LocalDate today) {
    Map<FormField, String> written = new EnumMap<>(FormField.class);
    List<Fault> faults = new ArrayList<>();
    for (Column column : TOLD) {
      Cell cell = new Cell(column, row.cell(column.head()).strip(), kept.text(column.field()));
      if (cell.same()) {
        continue;
      }
      Cell.Wrong wrong = cell.wrong(today);
      if (wrong == null) {
        written.put(column.field(), cell.written());
      } else {
        faults.add(new Fault(column.head(), row.row(), wrong.message(), wrong.mend()));
      }
    }
    RowReading reading = new RowReading(written, faults);
    reading.compareMonths(row, kept);
    return reading;
  }

  /** The form with what the row says. */
  OfficialForm applied(OfficialForm kept) {
    OfficialForm form = kept;
    for (Map.Entry<FormField, String> each : written.entrySet()) {
      form = form.with(each.getKey(), each.getValue());
    }
    return form;
  }

  private void compareMonths(SheetRow row, OfficialForm kept) {
    if (!written.containsKey(FormField.BIRTH) && !written.containsKey(FormField.WORK_START)) {
      return;
    }
    OfficialForm next = applied(kept);
    YearMonth birth = next.birth().findMonth().orElse(null);
    YearMonth start = next.workStart().findMonth().orElse(null);
    if (birth != null && start != null && start.isBefore(birth)) {
      faults.add(
          new Fault(
              Column.WORK_START.head(),
              row.row(),
              "参加工作时间 " + start + " 早于出生年月 " + birth,
              "请核对两个年月"));
    }
  }
}
