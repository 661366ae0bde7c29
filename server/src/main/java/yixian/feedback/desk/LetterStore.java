package yixian.feedback.desk;

import static yixian.feedback.db.Tables.LETTERS;
import static yixian.feedback.db.Tables.STEPS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.feedback.db.tables.records.LettersRecord;
import yixian.feedback.db.tables.records.StepsRecord;
import yixian.kernel.Problem;

@Component
class LetterStore {

  private static final int MOST = 500;
  private static final int MOST_MONTHS = 36;

  private final DSLContext sql;

  LetterStore(DSLContext sql) {
    this.sql = sql;
  }

  /** The months of which there are letters, the latest first. */
  List<YearMonth> months() {
    return sql.selectDistinct(LETTERS.MONTH)
        .from(LETTERS)
        .orderBy(LETTERS.MONTH.desc())
        .limit(MOST_MONTHS)
        .fetch(row -> YearMonth.from(row.value1()));
  }

  /** All of a month, kind by kind. */
  List<LettersRecord> ofMonth(YearMonth month) {
    return sql.selectFrom(LETTERS)
        .where(LETTERS.MONTH.eq(month.atDay(1)))
        .orderBy(LETTERS.KIND, LETTERS.UNIT_NAME, LETTERS.UNIT, LETTERS.EDITION)
        .fetch();
  }

  Optional<LettersRecord> find(UUID id) {
    return sql.selectFrom(LETTERS).where(LETTERS.ID.eq(id)).fetchOptional();
  }

  /** The correction of a letter. */
  Optional<LettersRecord> correctionOf(UUID id) {
    return sql.selectFrom(LETTERS).where(LETTERS.CORRECTS.eq(id)).fetchOptional();
  }

  /** What these units were sent, the latest first. */
  List<LettersRecord> received(Collection<UUID> units) {
    return sql.selectFrom(LETTERS)
        .where(sentTo(units))
        .orderBy(LETTERS.SENT_AT.desc(), LETTERS.ID.desc())
        .limit(MOST)
        .fetch();
  }

  Optional<LettersRecord> received(Collection<UUID> units, UUID id) {
    return sql.selectFrom(LETTERS).where(LETTERS.ID.eq(id), sentTo(units)).fetchOptional();
  }

  private static Condition sentTo(Collection<UUID> units) {
    return LETTERS.SENT_AT.isNotNull().and(LETTERS.UNIT.eq(DSL.any(units.toArray(UUID[]::new))));
  }

  void add(LettersRecord letter) {
    sql.insertInto(LETTERS).set(letter).execute();
  }

  /** Writes it, if it is still as seen. */
  void save(LettersRecord letter, int seen) {
    letter.setVersion(seen + 1);
    int written =
        sql.update(LETTERS)
            .set(letter)
            .where(LETTERS.ID.eq(letter.getId()), LETTERS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      LettersRecord winner = sql.fetchSingle(LETTERS, LETTERS.ID.eq(letter.getId()));
      throw Problem.conflict("这份通报已在别处办过，请刷新后再办", winner.getChangedBy(), winner.getChangedAt());
    }
  }

  /** Notes of drafts that nothing has changed since they were read last. */
  void recounted(Collection<UUID> letters, Instant at) {
    sql.update(LETTERS)
        .set(LETTERS.COUNTED_AT, at)
        .where(
            LETTERS.ID.eq(DSL.any(letters.toArray(UUID[]::new))),
            LETTERS.STATE.eq(State.DRAFT.name()))
        .execute();
  }

  /** Whether letters of the month were drafted or counted since. */
  boolean countedSince(YearMonth month, Instant since) {
    return sql.fetchExists(LETTERS, LETTERS.MONTH.eq(month.atDay(1)), LETTERS.COUNTED_AT.ge(since));
  }

  /** The unit has opened it; true the first time. */
  boolean read(UUID id, Instant at) {
    return sql.update(LETTERS)
            .set(LETTERS.READ_AT, at)
            .where(LETTERS.ID.eq(id), LETTERS.READ_AT.isNull())
            .execute()
        == 1;
  }

  /** Letters whose answer is due by the day, of which nobody was reminded. */
  List<LettersRecord> unanswered(LocalDate day) {
    return sql.selectFrom(LETTERS)
        .where(
            LETTERS.STATE.eq(State.SENT.name()),
            LETTERS.ANSWER_BY.le(day),
            LETTERS.ANSWERED_AT.isNull(),
            LETTERS.REMINDED_AT.isNull())
        .orderBy(LETTERS.ANSWER_BY, LETTERS.ID)
        .limit(MOST)
        .fetch();
  }

  void reminded(UUID id, Instant at) {
    sql.update(LETTERS).set(LETTERS.REMINDED_AT, at).where(LETTERS.ID.eq(id)).execute();
  }

  /** Chains of letters of which all are past their day; corrections first. */
  List<LettersRecord> forgettable(LocalDate today) {
    return sql.selectFrom(LETTERS)
        .where(LETTERS.FORGET_ON.lt(today))
        .orderBy(LETTERS.EDITION.desc(), LETTERS.ID)
        .limit(MOST)
        .fetch();
  }

  void delete(UUID id) {
    sql.deleteFrom(LETTERS).where(LETTERS.ID.eq(id)).execute();
  }

  void step(StepsRecord step) {
    step.setSeq(1 + sql.fetchCount(STEPS, STEPS.LETTER.eq(step.getLetter())));
    sql.insertInto(STEPS).set(step).execute();
  }

  List<StepsRecord> steps(UUID letter) {
    return sql.selectFrom(STEPS).where(STEPS.LETTER.eq(letter)).orderBy(STEPS.SEQ).fetch();
  }
}
