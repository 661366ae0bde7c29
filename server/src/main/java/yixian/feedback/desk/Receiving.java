package yixian.feedback.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.feedback.Feedback;
import yixian.feedback.db.tables.records.LettersRecord;
import yixian.kernel.Actor;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/**
 * 收阅与回复 · What a unit reads of what it was sent, and its one answer. A receipt is the unit's: of
 * whoever opened it first nothing is kept. Who holds the whole district reads here what was sent to
 * his own unit, as anybody does.
 */
@Component
public class Receiving {

  private static final int LONGEST_ANSWER = 1000;

  private final LetterStore store;
  private final Book book;
  private final Tidings tidings;
  private final Audit audit;
  private final Clock clock;

  Receiving(LetterStore store, Book book, Tidings tidings, Audit audit, Clock clock) {
    this.store = store;
    this.book = book;
    this.tidings = tidings;
    this.audit = audit;
    this.clock = clock;
  }

  /** 回复 · What the unit says to a letter as it was seen. */
  public record Answer(int version, @Nullable String text) {}

  List<LettersRecord> list(Actor reader) {
    return store.received(units(reader));
  }

  LettersRecord found(Actor reader, UUID id) {
    return store.received(units(reader), id).orElseThrow(() -> Problem.notFound("反馈通报"));
  }

  private static Set<UUID> units(Actor reader) {
    Scope scope = reader.scope(Feedback.RECEIVE);
    UUID own = reader.unit();
    if (scope.everything()) {
      return own == null ? Set.of() : Set.of(own);
    }
    return scope.units();
  }

  /** Whether the reader speaks for the unit itself, and not from above it. */
  static boolean speaks(Actor reader, LettersRecord row) {
    return row.getUnit().equals(reader.unit());
  }

  /** The reader's unit has opened it; true the first time. */
  public boolean receive(Actor reader, UUID id) {
    LettersRecord row = found(reader, id);
    boolean first = speaks(reader, row) && store.read(id, clock.instant());
    audit.note(
        Actor.system("反馈通报签收"),
        "feedback.receive",
        "feedback",
        id,
        Map.of("unit", row.getUnit(), "first", first));
    return first;
  }

  /** The unit answers, once. */
  public Letters.Kept answer(Actor actor, UUID id, Answer answer) {
    LettersRecord row = found(actor, id);
    if (!speaks(actor, row)) {
      throw Problem.forbidden("回复由收件单位自己作出");
    }
    if (Book.state(row) != State.SENT) {
      throw Problem.refused("corrected", "这份通报已由更正通报接替，请回复更正通报");
    }
    if (row.getAnsweredAt() != null) {
      throw Problem.refused("answered-already", "贵单位已经回复过了");
    }
    Instant now = clock.instant();
    row.setAnswer(Feedback.said(answer.text(), "text", "回复", LONGEST_ANSWER));
    row.setAnsweredAt(now);
    row.setAnsweredBy(actor.name());
    row.setChangedAt(now);
    row.setChangedBy(actor.name());
    store.save(row, answer.version());
    book.step(actor, row, "回复", null);
    audit.note(actor, "feedback.answer", "feedback", id, Map.of("unit", row.getUnit()));
    tidings.answered(row);
    return new Letters.Kept(id, row.getVersion());
  }
}
