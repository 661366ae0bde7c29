package yixian.officials;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yixian.documents.Finding;
import yixian.documents.Reading;
import yixian.documents.form.FormField;
import yixian.documents.form.OfficialForm;
import yixian.kernel.Scope;
import yixian.officials.OfficialSheet.Edition;
import yixian.officials.OfficialSheet.Entry;
import yixian.officials.OfficialSheet.Judged;
import yixian.officials.OfficialSheet.Kin;
import yixian.officials.db.tables.records.FormsRecord;

/** The sheet of one official, as of a day. */
final class Sheets {

  /** The CV stands by itself, period by period; the version is the program's business. */
  private static final Set<FormField> ELSEWHERE = EnumSet.of(FormField.CV, FormField.VERSION);

  private final Scope print;
  private final LocalDate day;

  Sheets(Scope print, LocalDate day) {
    this.print = print;
    this.day = day;
  }

  OfficialSheet sheet(
      FormsRecord row, FormFile file, @Nullable Named unit, List<Edition> editions) {
    OfficialForm form = file.form();
    Reckoning now = Reckoning.on(day, form);
    return new OfficialSheet(
        row.getPerson(),
        row.getName(),
        unit,
        form.photo() != null,
        entries(form),
        family(form),
        now.preface(),
        now.stretches(),
        now.figures(),
        judged(row, form),
        doubts(file),
        editions,
        file.lrm().losses().stream().map(Finding::sentence).toList(),
        print.covers(unit == null ? Set.of() : Set.of(unit.id()), null, null));
  }

  private static List<Entry> entries(OfficialForm form) {
    List<Entry> entries = new ArrayList<>();
    for (FormField field : FormField.values()) {
      String text = FormChange.shown(field, form);
      if (!ELSEWHERE.contains(field) && !text.isBlank()) {
        entries.add(new Entry(field.name(), field.label(), text));
      }
    }
    return entries;
  }

  private static List<Kin> family(OfficialForm form) {
    return form.family().stream()
        .map(
            one ->
                new Kin(
                    one.title(),
                    one.name().trimmed(),
                    one.birth().written(),
                    one.politicalStatus(),
                    one.work()))
        .toList();
  }

  private static Judged judged(FormsRecord row, OfficialForm form) {
    Door door = Door.valueOf(row.getDoor());
    return new Judged(
        door,
        door.label(),
        row.getBecause(),
        row.getReckonedOn().toString(),
        Reckoning.seen(Reckoning.on(row.getReckonedOn(), form).career().threeDoor().seen()));
  }

  private static List<String> doubts(FormFile file) {
    return switch (file.read()) {
      case Reading.Whole<OfficialForm> whole ->
          whole.findings().stream().map(Finding::sentence).toList();
      case Reading.Refused<OfficialForm> refused ->
          refused.findings().stream().map(Finding::sentence).toList();
    };
  }
}
