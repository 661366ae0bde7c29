package yixian.journal.plan;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import yixian.journal.note.Note;
import yixian.journal.note.Notes;
import yixian.kernel.Actor;
import yixian.kernel.ReportSource;
import yixian.kernel.Stretch;

/** 可勾的记录 · What an official has on record in a month, as rooms tell it for his report. */
@Component
class Pointers {

  private final ObjectProvider<ReportSource> sources;
  private final Notes notes;

  Pointers(ObjectProvider<ReportSource> sources, Notes notes) {
    this.sources = sources;
    this.notes = notes;
  }

  List<Pointer> of(Actor official, YearMonth month) {
    List<Pointer> pointers = new ArrayList<>();
    sources.stream()
        .flatMap(source -> source.materials(official, Stretch.of(month)).stream())
        .forEach(
            material -> {
              switch (material.kind()) {
                case "issue.reported" -> add(pointers, Evidence.ISSUE_REPORTED, material);
                case "issue.handled" -> add(pointers, Evidence.ISSUE_HANDLED, material);
                default -> {}
              }
            });
    for (Note note : notes.mine(official, month)) {
      Evidence evidence = Evidence.of(note.kind());
      pointers.add(
          new Pointer(evidence, evidence.label(), note.id(), null, note.text(), note.writtenAt()));
    }
    return pointers;
  }

  private static void add(
      List<Pointer> pointers, Evidence evidence, ReportSource.Material material) {
    material
        .sources()
        .forEach(
            source ->
                pointers.add(
                    new Pointer(
                        evidence,
                        evidence.label(),
                        source.id(),
                        source.code(),
                        source.title(),
                        null)));
  }
}
