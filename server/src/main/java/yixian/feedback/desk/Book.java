package yixian.feedback.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import yixian.audit.SignedHead;
import yixian.feedback.Kind;
import yixian.feedback.db.tables.records.LettersRecord;
import yixian.feedback.db.tables.records.StepsRecord;
import yixian.feedback.letter.Issued;
import yixian.feedback.letter.Letter;
import yixian.kernel.Actor;
import yixian.kernel.Days;

/** 读写 · What lies in the row of a letter: its content, and the text as it was sent. */
@Component
class Book {

  private final LetterStore store;
  private final ObjectMapper json;
  private final Clock clock;

  Book(LetterStore store, ObjectMapper json, Clock clock) {
    this.store = store;
    this.json = json;
    this.clock = clock;
  }

  Letter letter(LettersRecord row) {
    return json.readValue(row.getContent(), Letter.class);
  }

  Map<String, String> leftOut(LettersRecord row) {
    return json.readValue(row.getLeftOut(), new TypeReference<LinkedHashMap<String, String>>() {});
  }

  String written(Object value) {
    return json.writeValueAsString(value);
  }

  /** As it reads now; what was sent reads as it was sent. */
  Issued issued(LettersRecord row) {
    String sent = row.getSentText();
    return sent == null ? composed(row) : json.readValue(sent, Issued.class);
  }

  /** Put together from its row. */
  Issued composed(LettersRecord row) {
    Instant sent = row.getSentAt();
    return new Issued(
        kind(row).label(),
        row.getUnitName(),
        row.getIssuer(),
        row.getEdition(),
        row.getCorrection(),
        letter(row).without(leftOut(row)),
        row.getRemark(),
        row.getCountedAt(),
        sent == null ? null : Days.of(sent),
        row.getAnswerBy());
  }

  /** 凭证 · By what anybody can check that this is what was sent. */
  record Proof(String fingerprint, @Nullable SignedHead head) {}

  @Nullable Proof proof(LettersRecord row) {
    String fingerprint = row.getFingerprint();
    if (fingerprint == null) {
      return null;
    }
    String head = row.getHead();
    return new Proof(fingerprint, head == null ? null : json.readValue(head, SignedHead.class));
  }

  /** Notes what was done, by whom. */
  void step(Actor actor, LettersRecord row, String move, @Nullable String note) {
    StepsRecord step = new StepsRecord();
    step.setLetter(row.getId());
    step.setMove(move);
    step.setState(row.getState());
    step.setAt(clock.instant());
    step.setDoneBy(actor.name());
    step.setNote(note);
    store.step(step);
  }

  static State state(LettersRecord row) {
    return State.valueOf(row.getState());
  }

  static Kind kind(LettersRecord row) {
    return Kind.valueOf(row.getKind());
  }
}
