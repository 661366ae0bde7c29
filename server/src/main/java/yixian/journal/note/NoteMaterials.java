package yixian.journal.note;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.kernel.Actor;
import yixian.kernel.ReportSource;
import yixian.kernel.Stretch;

/** 随手记素材 · One's visits, and those notes that one has marked for the report; to oneself only. */
@Component
class NoteMaterials implements ReportSource {

  private static final int LONGEST_TITLE = 40;

  private final Notes notes;

  NoteMaterials(Notes notes) {
    this.notes = notes;
  }

  @Override
  public List<Material> materials(Actor official, Stretch stretch) {
    List<Note> mine = notes.within(official, stretch).reversed();
    List<Material> materials = new ArrayList<>();
    List<Note> visits = mine.stream().filter(note -> note.kind() == NoteKind.VISIT).toList();
    if (!visits.isEmpty()) {
      materials.add(visited(visits));
    }
    mine.stream()
        .filter(note -> note.kind() != NoteKind.VISIT && note.forReport())
        .map(NoteMaterials::told)
        .forEach(materials::add);
    return materials;
  }

  private static Material visited(List<Note> visits) {
    Map<String, Long> kinds =
        visits.stream()
            .collect(
                Collectors.groupingBy(
                    note -> String.valueOf(note.householdName()),
                    LinkedHashMap::new,
                    Collectors.counting()));
    String each =
        kinds.entrySet().stream()
            .map(kind -> kind.getKey() + " " + kind.getValue() + " 户")
            .collect(Collectors.joining("、"));
    String sentence = "走访 " + visits.size() + " 户：" + each + "。";
    return new Material(
        Topic.VISITS,
        "journal.visit",
        sentence,
        visits.stream().map(NoteMaterials::source).toList());
  }

  private static Material told(Note note) {
    return new Material(Topic.NOTES, "journal.note", note.text(), List.of(source(note)));
  }

  private static Source source(Note note) {
    String text = note.text();
    String title = text.length() > LONGEST_TITLE ? text.substring(0, LONGEST_TITLE) + "…" : text;
    return new Source("note", note.id(), null, title);
  }
}
