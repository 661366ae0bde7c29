package yixian.assessment.verdict;

import static yixian.assessment.db.Tables.REVIEWS;
import static yixian.assessment.db.Tables.SHEETS;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.assessment.db.tables.records.ReviewsRecord;
import yixian.assessment.sheet.Grade;

@Component
class ReviewStore {

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
                row.getDecidedAt()));
  }
}
