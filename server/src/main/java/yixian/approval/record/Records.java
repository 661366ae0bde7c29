package yixian.approval.record;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import yixian.approval.DecisionRecord;
import yixian.approval.Move;
import yixian.approval.State;
import yixian.approval.course.Course;
import yixian.approval.course.Paper;
import yixian.approval.db.tables.records.DeedsRecord;
import yixian.approval.db.tables.records.RequestsRecord;
import yixian.audit.Audit;
import yixian.audit.Noted;
import yixian.kernel.Actor;
import yixian.kernel.Problem;

/**
 * 签存 · Signs the record of a decision by putting its hash into the audit chain, whose heads are
 * signed and kept outside the database; and holds it against the chain whenever it is read.
 *
 * <p>Whoever changes a comment, a name, a time or the page that was seen changes the hash; whoever
 * changes the note in the log breaks the chain.
 */
@Component
public class Records {

  private static final String SUBJECT = "approval";

  private final Audit audit;
  private final ObjectMapper json;

  Records(Audit audit, ObjectMapper json) {
    this.audit = audit;
    this.json = json;
  }

  /** Signs what has just been decided, in the transaction of the last deed. */
  public void sign(Actor actor, Course course) {
    audit.note(
        actor,
        "approval.decide",
        SUBJECT,
        course.id(),
        Map.of("outcome", course.state().name(), "hash", hash(course)));
  }

  /** The record, with whether it still agrees with the chain. */
  public DecisionRecord read(Course course) {
    RequestsRecord request = course.request();
    if (!course.state().ended()) {
      throw Problem.refused("not-ended", "审批尚未办结，办结后才有决定记录");
    }
    String hash = hash(course);
    List<Noted> notes = audit.notesOf("approval.decide", course.id());
    String trouble = trouble(course, hash, notes);
    return new DecisionRecord(
        course.id(),
        request.getTitle(),
        request.getApplicantName(),
        course.flow().name() + " 第 " + course.flow().version() + " 版",
        course.state(),
        course.state().label(),
        request.getEndedAt(),
        course.deeds().stream().map(Records::entry).toList(),
        hash,
        trouble == null,
        trouble == null ? "与审计链一致" : trouble,
        notes.isEmpty() ? null : notes.getFirst().seq());
  }

  private @Nullable String trouble(Course course, String hash, List<Noted> notes) {
    for (Paper paper : course.papers()) {
      if (!paper.sound()) {
        return "第 " + paper.edition() + " 稿申请摘要被改动，与审批人当时所见不符";
      }
    }
    if (notes.size() != 1) {
      return notes.isEmpty() ? "审计链中没有这件决定" : "审计链中有多于一笔这件决定";
    }
    Noted note = notes.getFirst();
    if (!note.sound()) {
      return "审计链中的这笔记录被改动";
    }
    String kept = Objects.toString(json.readTree(note.detail()).path("hash").asString(""), "");
    return kept.equals(hash) ? null : "审批经过被改动，与审计链中的记录不符";
  }

  private static String hash(Course course) {
    RequestsRecord request = course.request();
    Fingerprint print =
        new Fingerprint()
            .add(request.getId())
            .add(course.flow().code())
            .add(course.flow().version())
            .add(request.getSubjectKind())
            .add(request.getSubject())
            .add(request.getApplicant())
            .add(request.getApplicantName())
            .add(request.getState())
            .add(request.getEndedAt());
    course.papers().forEach(paper -> print.add(paper.edition()).add(paper.hash()));
    until(course).forEach(deed -> add(print, deed));
    return print.hex();
  }

  /** The deeds up to the one that ended it: copies sent afterwards decide nothing. */
  private static List<DeedsRecord> until(Course course) {
    return course.deeds().stream()
        .filter(
            deed ->
                !State.valueOf(Objects.requireNonNullElse(deed.getFromState(), "RUNNING")).ended())
        .toList();
  }

  private static void add(Fingerprint print, DeedsRecord deed) {
    print
        .add(deed.getSeq())
        .add(deed.getMove())
        .add(deed.getRound())
        .add(deed.getStep())
        .add(deed.getToState())
        .add(deed.getAt())
        .add(deed.getAccount())
        .add(deed.getByName())
        .add(deed.getInsteadOf())
        .add(deed.getComment())
        .add(String.join("、", deed.getOthers()))
        .add(deed.getEdition())
        .add(deed.getSeen());
  }

  private static DecisionRecord.Entry entry(DeedsRecord deed) {
    return new DecisionRecord.Entry(
        deed.getSeq(),
        Move.valueOf(deed.getMove()).label(),
        deed.getStepName(),
        deed.getAt(),
        deed.getByName(),
        deed.getInsteadOf(),
        deed.getComment(),
        List.of(deed.getOthers()),
        deed.getEdition(),
        deed.getSeen());
  }
}
