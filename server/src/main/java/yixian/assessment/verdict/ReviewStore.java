package yixian.assessment.verdict;

import static yixian.assessment.db.Tables.REVIEWS;
import static yixian.assessment.db.Tables.SHEETS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.assessment.db.tables.records.ReviewsRecord;
import yixian.assessment.sheet.Grade;

@Component
class ReviewStore {

  private static final int MOST = 200;

  private final DSLContext sql;

  ReviewStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Those of a sheet, the first one first. */
  List<Review> ofSheet(UUID sheet) {
    return sql.selectFrom(REVIEWS)
        .where(REVIEWS.SHEET.eq(sheet))
        .orderBy(REVIEWS.ASKED_AT, REVIEWS.ID)
        .fetch(ReviewStore::review);
  }

  /** Those of a round, in an order that never changes. */
  List<Review> ofRound(UUID round) {
    return sql
        .select(REVIEWS.fields())
        .from(REVIEWS)
        .join(SHEETS)
        .on(SHEETS.ID.eq(REVIEWS.SHEET))
        .where(SHEETS.ROUND.eq(round))
        .orderBy(REVIEWS.ID)
        .fetchInto(ReviewsRecord.class)
        .stream()
        .map(ReviewStore::review)
        .toList();
  }

  /** Undecided ones whose term ends by then and of which nobody was reminded, the oldest first. */
  List<Review> due(Instant by) {
    return open(REVIEWS.ANSWER_BY.le(by).and(REVIEWS.REMINDED_AT.isNull()));
  }

  /** Undecided ones whose term has passed, of which nobody was told yet. */
  List<Review> overdue(Instant now) {
    return open(REVIEWS.ANSWER_BY.lt(now).and(REVIEWS.OVERDUE_AT.isNull()));
  }

  private List<Review> open(Condition wanted) {
    return sql.selectFrom(REVIEWS)
        .where(REVIEWS.OUTCOME.isNull(), wanted)
        .orderBy(REVIEWS.ANSWER_BY, REVIEWS.ID)
        .limit(MOST)
        .fetch(ReviewStore::review);
  }

  void reminded(UUID id, Instant at) {
    sql.update(REVIEWS).set(REVIEWS.REMINDED_AT, at).where(REVIEWS.ID.eq(id)).execute();
  }

  /** Who is told that the term has passed is not reminded that it will. */
  void toldOverdue(UUID id, Instant at) {
    sql.update(REVIEWS)
        .set(REVIEWS.OVERDUE_AT, at)
        .set(
            REVIEWS.REMINDED_AT,
            DSL.coalesce(REVIEWS.REMINDED_AT, DSL.val(at, REVIEWS.REMINDED_AT)))
        .where(REVIEWS.ID.eq(id))
        .execute();
  }

  /** What waits for a decision in a round. */
  record Waiting(int count, Instant answerBy) {}

  /** How many wait in each round, and by when the first is due. */
  Map<UUID, Waiting> waiting() {
    return sql.select(SHEETS.ROUND, DSL.count(), DSL.min(REVIEWS.ANSWER_BY))
        .from(REVIEWS)
        .join(SHEETS)
        .on(SHEETS.ID.eq(REVIEWS.SHEET))
        .where(REVIEWS.OUTCOME.isNull())
        .groupBy(SHEETS.ROUND)
        .fetchMap(SHEETS.ROUND, row -> new Waiting(row.value2(), row.value3()));
  }

  void add(Review review) {
    sql.insertInto(REVIEWS)
        .set(REVIEWS.ID, review.id())
        .set(REVIEWS.SHEET, review.sheet())
        .set(REVIEWS.KIND, review.kind().name())
        .set(REVIEWS.TEXT, review.text())
        .set(REVIEWS.ASKED_AT, review.askedAt())
        .set(REVIEWS.ANSWER_BY, review.answerBy())
        .execute();
  }

  void decide(UUID id, Review.Decision decision) {
    sql.update(REVIEWS)
        .set(REVIEWS.OUTCOME, decision.outcome().name())
        .set(REVIEWS.REASON, decision.reason())
        .set(REVIEWS.BEFORE_GRADE, name(decision.beforeGrade()))
        .set(REVIEWS.AFTER_GRADE, name(decision.afterGrade()))
        .set(REVIEWS.BEFORE_SCORE, decision.beforeScore())
        .set(REVIEWS.AFTER_SCORE, decision.afterScore())
        .set(REVIEWS.DECIDED_BY, decision.by())
        .set(REVIEWS.DECIDER, decision.decider())
        .set(REVIEWS.DECIDED_AT, decision.at())
        .set(REVIEWS.OVER_QUOTA, decision.overQuota())
        .where(REVIEWS.ID.eq(id), REVIEWS.OUTCOME.isNull())
        .execute();
  }

  private static @Nullable String name(@Nullable Grade grade) {
    return grade == null ? null : grade.name();
  }

  private static @Nullable Grade grade(@Nullable String name) {
    return name == null ? null : Grade.valueOf(name);
  }

  private static Review review(ReviewsRecord row) {
    return new Review(
        row.getId(),
        row.getSheet(),
        ReviewKind.valueOf(row.getKind()),
        row.getText(),
        row.getAskedAt(),
        row.getAnswerBy(),
        row.getOutcome() == null
            ? null
            : new Review.Decision(
                Review.Outcome.valueOf(row.getOutcome()),
                row.getReason(),
                grade(row.getBeforeGrade()),
                grade(row.getAfterGrade()),
                row.getBeforeScore(),
                row.getAfterScore(),
                row.getDecidedBy(),
                row.getDecider(),
                row.getDecidedAt(),
                row.getOverQuota()));
  }
}
