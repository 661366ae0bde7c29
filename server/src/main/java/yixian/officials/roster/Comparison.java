package yixian.officials.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import yixian.documents.form.FormField;
import yixian.documents.form.OfficialForm;
import yixian.kernel.Fault;
import yixian.kernel.sheet.SheetRow;
import yixian.officials.FormChange;

/** 比对 · What the rows of a sheet would change, and what hinders them; nothing is written. */
final class Comparison {

  private static final int LISTED = 500;

  private final LocalDate today;
  private final List<Difference> differences = new ArrayList<>();
  private final List<RowChange> changes = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private int rows;
  private int unchanged;

  Comparison(LocalDate today) {
    this.today = today;
  }

  /**
   * The form that is kept of somebody.
   *
   * @param version 0 where none is
   */
  record Kept(OfficialForm form, int version) {

    static Kept nothing(String name) {
      return new Kept(OfficialForm.EMPTY.with(FormField.NAME, name), 0);
    }
  }

  /** A row that says something new. */
  record Difference(int row, UUID person, String name, RowReading reading, int seen) {}

  void add(SheetRow row, Bearer bearer, Map<UUID, Kept> kept) {
    rows++;
    Kept nothing = Kept.nothing(row.cell(Column.NAME.head()));
    switch (bearer) {
      case Bearer.Unknown unknown -> {
        faults.add(unknown.fault());
        faults.addAll(RowReading.of(row, nothing.form(), today).faults());
      }
      case Bearer.Known known ->
          compare(row, known.person(), kept.getOrDefault(known.person(), nothing));
    }
  }

  private void compare(SheetRow row, UUID person, Kept kept) {
    RowReading reading = RowReading.of(row, kept.form(), today);
    if (!reading.faults().isEmpty()) {
      faults.addAll(reading.faults());
    } else if (reading.written().isEmpty()) {
      unchanged++;
    } else if (undated(row, kept)) {
      faults.add(
          version(
              row, "有编号而没有版本，看不出导出之后是否有人更新过", "请把导出的花名册中“" + Column.VERSION.head() + "”一栏一并保留"));
    } else if (outrun(row, kept)) {
      faults.add(version(row, "导出之后有人更新过，现为第 " + kept.version() + " 版", "请重新导出花名册，在新表上修改"));
    } else {
      differences.add(
          new Difference(row.row(), person, row.cell(Column.NAME.head()), reading, kept.version()));
      list(row, person, kept, reading);
    }
  }

  private void list(SheetRow row, UUID person, Kept kept, RowReading reading) {
    if (changes.size() < LISTED) {
      changes.add(
          new RowChange(
              row.row(),
              person,
              row.cell(Column.NAME.head()),
              kept.version() == 0,
              FormChange.between(kept.form(), reading.applied(kept.form()))));
    }
  }

  private static Fault version(SheetRow row, String message, String mend) {
    return new Fault(Column.VERSION.head(), row.row(), message, mend);
  }

  /** Whether the row was taken out of the roster and no longer tells when. */
  private static boolean undated(SheetRow row, Kept kept) {
    return kept.version() > 0
        && row.cell(Column.VERSION.head()).isEmpty()
        && !row.cell(Column.NUMBER.head()).isEmpty();
  }

  /** Whether the row was taken out before the version that is kept now. */
  private static boolean outrun(SheetRow row, Kept kept) {
    String seen = row.cell(Column.VERSION.head());
    return !seen.isEmpty() && !seen.equals(String.valueOf(kept.version()));
  }

  List<Difference> differences() {
    return differences;
  }

  List<Fault> faults() {
    return faults.stream()
        .sorted(Comparator.comparing(fault -> fault.row() == null ? 0 : fault.row()))
        .toList();
  }

  RosterPreview preview() {
    return new RosterPreview(rows, differences.size(), unchanged, changes, faults());
  }

  RosterResult result(boolean entered) {
    return new RosterResult(rows, entered ? differences.size() : 0, unchanged, faults());
  }
}
