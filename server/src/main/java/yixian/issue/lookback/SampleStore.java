package yixian.issue.lookback;

import static yixian.issue.db.Tables.ISSUES;
import static yixian.issue.db.Tables.LOOKBACK_REVIEWS;
import static yixian.issue.db.Tables.LOOKBACK_SAMPLES;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.issue.db.tables.records.LookbackSamplesRecord;
import yixian.issue.lookback.review.Opinion;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

@Component
class SampleStore {
  private final DSLContext sql;

  SampleStore(DSLContext sql) {
    this.sql = sql;
  }

  /** A sampled issue with what is shown of the issue itself, where the reader sees it. */
  record Row(LookbackSamplesRecord sample, String code, String summary, String state) {}

  void add(List<LookbackSamplesRecord> samples) {
    sql.batchInsert(samples).execute();
  }

  /** In the order in which they were drawn. */
  List<Row> list(Scope scope, UUID lookback) {
    return sql.select(LOOKBACK_SAMPLES.fields())
        .select(ISSUES.CODE, ISSUES.SUMMARY, ISSUES.STATE)
        .from(LOOKBACK_SAMPLES)
        .leftJoin(ISSUES)
        .on(ISSUES.ID.eq(LOOKBACK_SAMPLES.ISSUE))
        .where(LOOKBACK_SAMPLES.LOOKBACK.eq(lookback), within(scope))
        .orderBy(LOOKBACK_SAMPLES.POSITION)
        .fetch(
            row ->
                new Row(
                    row.into(LOOKBACK_SAMPLES),
                    Objects.requireNonNullElse(row.get(ISSUES.CODE), ""),
                    Objects.requireNonNullElse(row.get(ISSUES.SUMMARY), ""),
                    Objects.requireNonNullElse(row.get(ISSUES.STATE), "")));
  }

  List<LookbackSamplesRecord> find(Scope scope, UUID lookback, Collection<UUID> ids) {
    return sql.selectFrom(LOOKBACK_SAMPLES)
        .where(LOOKBACK_SAMPLES.LOOKBACK.eq(lookback))
        .and(LOOKBACK_SAMPLES.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
        .and(within(scope))
        .orderBy(LOOKBACK_SAMPLES.POSITION)
        .fetch();
  }

  /** Writes the decision, if the sample is still as seen. */
  void decide(LookbackSamplesRecord sample, int seen) {
    sample.setVersion(seen + 1);
    int written =
        sql.update(LOOKBACK_SAMPLES)
            .set(sample)
            .where(LOOKBACK_SAMPLES.ID.eq(sample.getId()), LOOKBACK_SAMPLES.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      LookbackSamplesRecord winner =
          sql.fetchSingle(LOOKBACK_SAMPLES, LOOKBACK_SAMPLES.ID.eq(sample.getId()));
      throw Problem.conflict(
          "抽中事件 " + winner.getCode() + " 已有处理决定，请刷新后查看",
          winner.getDecidedBy(),
          winner.getDecidedAt());
    }
  }

  /** How many of which somebody said no, and nobody decided. */
  int undecided(UUID lookback) {
    String no = Opinion.NO.name();
    return sql.fetchCount(
        LOOKBACK_SAMPLES,
        LOOKBACK_SAMPLES.LOOKBACK.eq(lookback),
        LOOKBACK_SAMPLES.VERDICT.isNull(),
        DSL.exists(
            DSL.selectOne()
                .from(LOOKBACK_REVIEWS)
                .where(LOOKBACK_REVIEWS.SAMPLE.eq(LOOKBACK_SAMPLES.ID))
                .and(
                    LOOKBACK_REVIEWS
                        .NEEDED
                        .eq(no)
                        .or(LOOKBACK_REVIEWS.LASTING.eq(no))
                        .or(LOOKBACK_REVIEWS.CONTENT.eq(no)))));
  }

  private static Condition within(Scope scope) {
    if (scope.everything()) {
      return DSL.trueCondition();
    }
    UUID[] units = scope.units().toArray(UUID[]::new);
    return LOOKBACK_SAMPLES.OWNER.eq(DSL.any(units)).or(LOOKBACK_SAMPLES.UNIT.eq(DSL.any(units)));
  }
}
