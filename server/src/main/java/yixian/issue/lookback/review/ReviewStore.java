package yixian.issue.lookback.review;

import static yixian.issue.db.Tables.ISSUES;
import static yixian.issue.db.Tables.LOOKBACKS;
import static yixian.issue.db.Tables.LOOKBACK_REVIEWS;
import static yixian.issue.db.Tables.LOOKBACK_SAMPLES;
import static yixian.issue.db.Tables.RELEASES;
import static yixian.issue.db.Tables.REVIEWERS;
import static yixian.issue.db.Tables.WORK_ORDERS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.issue.db.tables.records.LookbackReviewsRecord;

@Component
class ReviewStore {
  private static final String ASKED = "DRAWN";

  private final DSLContext sql;

  ReviewStore(DSLContext sql) {
    this.sql = sql;
  }

  /** What a reviewer is asked about, with what of the issue may be told. */
  record Asked(
      LookbackReviewsRecord review,
      String round,
      IssuesRecord issue,
      @Nullable String released,
      @Nullable String releasedAddress,
      @Nullable String outcome) {}

  void add(List<LookbackReviewsRecord> reviews) {
    sql.batchInsert(reviews).execute();
  }

  /** What is asked of a reviewer in rounds under way, in the order in which it was drawn. */
  List<Asked> asked(UUID reviewer) {
    return sql.select(LOOKBACK_REVIEWS.fields())
        .select(ISSUES.fields())
        .select(LOOKBACKS.TITLE, RELEASES.WORDS, RELEASES.ADDRESS, WORK_ORDERS.OUTCOME)
        .from(LOOKBACK_REVIEWS)
        .join(LOOKBACK_SAMPLES)
        .on(LOOKBACK_SAMPLES.ID.eq(LOOKBACK_REVIEWS.SAMPLE))
        .join(LOOKBACKS)
        .on(LOOKBACKS.ID.eq(LOOKBACK_SAMPLES.LOOKBACK))
        .join(ISSUES)
        .on(ISSUES.ID.eq(LOOKBACK_SAMPLES.ISSUE))
        .leftJoin(RELEASES)
        .on(RELEASES.ISSUE.eq(ISSUES.ID), RELEASES.VERDICT.eq("SHOWN"))
        .leftJoin(WORK_ORDERS)
        .on(
            WORK_ORDERS.ID.eq(
                DSL.select(WORK_ORDERS.as("last").ID)
                    .from(WORK_ORDERS.as("last"))
                    .where(WORK_ORDERS.as("last").ISSUE.eq(ISSUES.ID))
                    .orderBy(WORK_ORDERS.as("last").NUMBER.desc())
                    .limit(1)))
        .where(LOOKBACK_REVIEWS.REVIEWER.eq(reviewer), LOOKBACKS.STATE.eq(ASKED))
        .orderBy(LOOKBACKS.ID, LOOKBACK_REVIEWS.POSITION)
        .fetch(ReviewStore::asked);
  }

  private static Asked asked(Record row) {
    return new Asked(
        row.into(LOOKBACK_REVIEWS),
        row.get(LOOKBACKS.TITLE),
        row.into(ISSUES),
        row.get(RELEASES.WORDS),
        row.get(RELEASES.ADDRESS),
        row.get(WORK_ORDERS.OUTCOME));
  }

  /** The review that is asked for, where its round is under way. */
  Optional<LookbackReviewsRecord> open(UUID sample, UUID reviewer) {
    return sql.select(LOOKBACK_REVIEWS.fields())
        .from(LOOKBACK_REVIEWS)
        .join(LOOKBACK_SAMPLES)
        .on(LOOKBACK_SAMPLES.ID.eq(LOOKBACK_REVIEWS.SAMPLE))
        .join(LOOKBACKS)
        .on(LOOKBACKS.ID.eq(LOOKBACK_SAMPLES.LOOKBACK))
        .where(LOOKBACK_REVIEWS.SAMPLE.eq(sample), LOOKBACK_REVIEWS.REVIEWER.eq(reviewer))
        .and(LOOKBACKS.STATE.eq(ASKED))
        .fetchOptionalInto(LOOKBACK_REVIEWS);
  }

  void answer(UUID sample, UUID reviewer, Review.Given given, Instant at, @Nullable String by) {
    sql.update(LOOKBACK_REVIEWS)
        .set(LOOKBACK_REVIEWS.NEEDED, String.valueOf(given.needed()))
        .set(LOOKBACK_REVIEWS.LASTING, String.valueOf(given.lasting()))
        .set(LOOKBACK_REVIEWS.CONTENT, String.valueOf(given.content()))
        .set(LOOKBACK_REVIEWS.NOTE, given.note())
        .set(LOOKBACK_REVIEWS.PHOTOS, given.brought().toArray(UUID[]::new))
        .set(LOOKBACK_REVIEWS.ANSWERED_AT, at)
        .set(LOOKBACK_REVIEWS.ENTERED_BY, by)
        .where(LOOKBACK_REVIEWS.SAMPLE.eq(sample), LOOKBACK_REVIEWS.REVIEWER.eq(reviewer))
        .execute();
  }

  List<Review> list(UUID lookback) {
    return sql.select(LOOKBACK_REVIEWS.fields())
        .select(REVIEWERS.SHOWN)
        .from(LOOKBACK_REVIEWS)
        .join(LOOKBACK_SAMPLES)
        .on(LOOKBACK_SAMPLES.ID.eq(LOOKBACK_REVIEWS.SAMPLE))
        .join(REVIEWERS)
        .on(REVIEWERS.ID.eq(LOOKBACK_REVIEWS.REVIEWER))
        .where(LOOKBACK_SAMPLES.LOOKBACK.eq(lookback))
        .orderBy(LOOKBACK_REVIEWS.POSITION, REVIEWERS.ID)
        .fetch(ReviewStore::review);
  }

  /** Whether the scope of the road reaches the sample. */
  boolean sees(UUID sample) {
    return sql.fetchExists(LOOKBACK_SAMPLES, LOOKBACK_SAMPLES.ID.eq(sample));
  }

  private static Review review(Record row) {
    LookbackReviewsRecord review = row.into(LOOKBACK_REVIEWS);
    return new Review(
        review.getSample(),
        review.getReviewer(),
        row.get(REVIEWERS.SHOWN),
        given(review),
        review.getEnteredBy(),
        review.getAnsweredAt());
  }

  static Review.@Nullable Given given(LookbackReviewsRecord review) {
    return review.getAnsweredAt() == null
        ? null
        : new Review.Given(
            Opinion.valueOf(review.getNeeded()),
            Opinion.valueOf(review.getLasting()),
            Opinion.valueOf(review.getContent()),
            review.getNote(),
            List.of(review.getPhotos()));
  }
}
