package yixian.unannounced.visit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;
import yixian.unannounced.Aspect;
import yixian.unannounced.Unannounced;
import yixian.unannounced.checklist.Checklist;
import yixian.unannounced.db.tables.records.VisitPeopleRecord;
import yixian.unannounced.finding.Findings;

/**
 * 三问的判读 · What an inspector wrote of one person, held against the rules: each question answered,
 * each no with a note. Who is not there is not asked the other two; who is away with granted leave
 * is excused.
 */
final class Recording {
  private static final int LONGEST_NOTE = 300;

  private final VisitPeopleRecord line;
  private final Map<Aspect, Answer> answers = new EnumMap<>(Aspect.class);
  private final Map<Aspect, String> notes = new EnumMap<>(Aspect.class);
  private final @Nullable String excused;

  private Recording(VisitPeopleRecord line, VisitOrder.Person said, @Nullable String excused) {
    this.line = line;
    Map<Aspect, Answer> given = Objects.requireNonNullElse(said.answers(), Map.of());
    boolean there = given.get(Aspect.PRESENT) == Answer.YES;
    this.excused = there ? null : excused;
    if (this.excused == null) {
      given.forEach((aspect, answer) -> keep(aspect, answer, given));
      Objects.requireNonNullElse(said.notes(), Map.<Aspect, String>of())
          .forEach(
              (aspect, note) -> {
                if (answers.containsKey(aspect) && !Unannounced.blank(note)) {
                  notes.put(aspect, note.strip());
                }
              });
    }
  }

  private void keep(Aspect aspect, Answer answer, Map<Aspect, Answer> given) {
    if (aspect == Aspect.PRESENT || given.get(Aspect.PRESENT) != Answer.NO) {
      answers.put(aspect, answer);
    }
  }

  /** Reads what was written of somebody; what is wrong goes to the faults. */
  static Recording of(
      VisitPeopleRecord line,
      VisitOrder.Person said,
      @Nullable String excused,
      List<Fault> faults) {
    Recording recording = new Recording(line, said, excused);
    recording.check(faults);
    return recording;
  }

  private void check(List<Fault> faults) {
    if (excused != null) {
      return;
    }
    String field = "people." + line.getId();
    boolean absent = answers.get(Aspect.PRESENT) == Answer.NO;
    for (Aspect aspect : Aspect.values()) {
      Answer answer = answers.get(aspect);
      String note = notes.get(aspect);
      if (answer == null && (aspect == Aspect.PRESENT || !absent)) {
        faults.add(
            new Fault(field + "." + aspect, "“" + aspect.label() + "”没有作答", "请作答，看不出的选“看不出”"));
      } else if (answer == Answer.NO && note == null) {
        faults.add(
            new Fault(field + "." + aspect, "“" + aspect.label() + "”选了“否”，没有写情况", "请写明看到什么"));
      } else if (note != null && note.length() > LONGEST_NOTE) {
        faults.add(new Fault(field + "." + aspect, "情况超过 " + LONGEST_NOTE + " 字", "请写得短一些"));
      }
    }
  }

  /** Writes it to the line. */
  void write(Instant at, UUID[] reach) {
    line.setPresent(name(Aspect.PRESENT));
    line.setWorking(name(Aspect.WORKING));
    line.setStudying(name(Aspect.STUDYING));
    line.setPresentNote(notes.get(Aspect.PRESENT));
    line.setWorkingNote(notes.get(Aspect.WORKING));
    line.setStudyingNote(notes.get(Aspect.STUDYING));
    line.setExcused(excused);
    line.setSeenAt(at);
    line.setReach(reach);
  }

  private @Nullable String name(Aspect aspect) {
    Answer answer = answers.get(aspect);
    return answer == null ? null : answer.name();
  }

  /** What fell short, in the words of the checklist. */
  List<Findings.Seen> shortOf(Checklist checklist) {
    List<Findings.Seen> seen = new ArrayList<>();
    answers.forEach(
        (aspect, answer) -> {
          if (answer == Answer.NO) {
            seen.add(
                new Findings.Seen(
                    aspect, checklist.of(aspect).wording() + "：否。" + notes.get(aspect)));
          }
        });
    return seen;
  }

  VisitPeopleRecord line() {
    return line;
  }
}
