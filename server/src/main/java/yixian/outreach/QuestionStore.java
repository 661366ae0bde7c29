package yixian.outreach;

import static yixian.outreach.db.Sequences.QUESTION_NUMBERS;
import static yixian.outreach.db.Tables.CAMPAIGNS;
import static yixian.outreach.db.Tables.QUESTIONS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.kernel.Page;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.outreach.db.tables.records.QuestionsRecord;

@Component
class QuestionStore {

  private final DSLContext sql;

  QuestionStore(DSLContext sql) {
    this.sql = sql;
  }

  /** The next numbers, so many. */
  List<Long> numbers(int count) {
    return sql.nextvals(QUESTION_NUMBERS, count).stream().map(Number::longValue).toList();
  }

  void add(List<QuestionsRecord> questions) {
    sql.batchInsert(questions).execute();
  }

  Optional<QuestionsRecord> find(Scope scope, UUID id) {
    return sql.selectFrom(QUESTIONS).where(QUESTIONS.ID.eq(id), within(scope)).fetchOptional();
  }

  Optional<QuestionsRecord> findByCode(String code) {
    return sql.fetchOptional(QUESTIONS, QUESTIONS.CODE.eq(code));
  }

  void save(QuestionsRecord question, int seen) {
    question.setVersion(seen + 1);
    int written =
        sql.update(QUESTIONS)
            .set(question)
            .where(QUESTIONS.ID.eq(question.getId()), QUESTIONS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      QuestionsRecord winner = sql.fetchSingle(QUESTIONS, QUESTIONS.ID.eq(question.getId()));
      throw Problem.conflict("这个提问已在别处办过，请刷新后再办", winner.getChangedBy(), winner.getChangedAt());
    }
  }

  Page<QuestionsRecord> list(
      Scope scope, @Nullable QuestionState state, @Nullable String text, int offset, int limit) {
    Condition wanted = within(scope);
    if (state != null) {
      wanted = wanted.and(QUESTIONS.STATE.eq(state.name()));
    }
    if (text != null && !text.isBlank()) {
      String words = text.strip();
      wanted = wanted.and(QUESTIONS.QUESTION.contains(words).or(QUESTIONS.CODE.eq(words)));
    }
    List<QuestionsRecord> rows =
        sql.selectFrom(QUESTIONS)
            .where(wanted)
            .orderBy(QUESTIONS.ASKED_AT.desc(), QUESTIONS.ID.desc())
            .offset(offset)
            .limit(limit + 1)
            .fetch();
    int total =
        sql.fetchCount(sql.selectOne().from(QUESTIONS).where(wanted).limit(Page.COUNT_CAP + 1));
    boolean more = rows.size() > limit;
    return Page.of(
        more ? rows.subList(0, limit) : rows, more ? String.valueOf(offset + limit) : null, total);
  }

  /** 公开问答 · What anybody may read. */
  record Shown(String code, String topic, String question, String answer, Instant at) {}

  List<Shown> published(@Nullable String text, int offset, int limit) {
    Condition wanted = QUESTIONS.STATE.eq(QuestionState.PUBLISHED.name());
    if (text != null && !text.isBlank()) {
      String words = text.strip();
      wanted =
          wanted.and(
              QUESTIONS.SHOWN_QUESTION.contains(words).or(QUESTIONS.SHOWN_ANSWER.contains(words)));
    }
    return sql.select(
            QUESTIONS.CODE,
            CAMPAIGNS.TOPIC,
            QUESTIONS.SHOWN_QUESTION,
            QUESTIONS.SHOWN_ANSWER,
            QUESTIONS.PUBLISHED_AT)
        .from(QUESTIONS)
        .join(CAMPAIGNS)
        .on(CAMPAIGNS.ID.eq(QUESTIONS.CAMPAIGN))
        .where(wanted)
        .orderBy(QUESTIONS.PUBLISHED_AT.desc(), QUESTIONS.ID.desc())
        .offset(offset)
        .limit(limit)
        .fetch(
            row -> new Shown(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
  }

  /** Clears the words of what was asked before the moment; what was released stays as released. */
  int clear(Instant before, Instant now) {
    return sql.update(QUESTIONS)
        .set(QUESTIONS.QUESTION, DSL.castNull(QUESTIONS.QUESTION))
        .set(QUESTIONS.ANSWER, DSL.castNull(QUESTIONS.ANSWER))
        .set(QUESTIONS.SECRET_HASH, DSL.castNull(QUESTIONS.SECRET_HASH))
        .set(QUESTIONS.FORGOTTEN_AT, now)
        .set(QUESTIONS.VERSION, QUESTIONS.VERSION.plus(1))
        .where(QUESTIONS.ASKED_AT.lt(before), QUESTIONS.FORGOTTEN_AT.isNull())
        .execute();
  }

  static Condition within(Scope scope) {
    return scope.everything()
        ? DSL.trueCondition()
        : QUESTIONS.OWNER.eq(DSL.any(scope.units().toArray(UUID[]::new)));
  }
}
