package yixian.issue.lookback.review;

import static yixian.issue.db.Tables.REVIEWERS;
import static yixian.issue.db.Tables.REVIEW_GROUPS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.issue.db.tables.records.ReviewGroupsRecord;
import yixian.issue.db.tables.records.ReviewersRecord;
import yixian.kernel.Scope;

@Component
class ReviewGroupStore {
  private static final int MOST = 200;

  private final DSLContext sql;

  ReviewGroupStore(DSLContext sql) {
    this.sql = sql;
  }

  void add(ReviewGroupsRecord group) {
    sql.insertInto(REVIEW_GROUPS).set(group).execute();
  }

  void add(ReviewersRecord reviewer) {
    sql.insertInto(REVIEWERS).set(reviewer).execute();
  }

  Optional<ReviewGroupsRecord> find(Scope scope, UUID id) {
    return sql.selectFrom(REVIEW_GROUPS)
        .where(REVIEW_GROUPS.ID.eq(id), within(scope, REVIEW_GROUPS.OWNER))
        .fetchOptional();
  }

  List<ReviewGroupsRecord> list(Scope scope) {
    return sql.selectFrom(REVIEW_GROUPS)
        .where(within(scope, REVIEW_GROUPS.OWNER))
        .orderBy(REVIEW_GROUPS.UNTIL.desc(), REVIEW_GROUPS.ID.desc())
        .limit(MOST)
        .fetch();
  }

  List<ReviewersRecord> members(Scope scope, Collection<UUID> groups) {
    return sql.selectFrom(REVIEWERS)
        .where(REVIEWERS.REVIEW_GROUP.eq(DSL.any(groups.toArray(UUID[]::new))))
        .and(within(scope, REVIEWERS.OWNER))
        .orderBy(REVIEWERS.ID)
        .fetch();
  }

  Optional<ReviewersRecord> member(Scope scope, UUID id) {
    return sql.selectFrom(REVIEWERS)
        .where(REVIEWERS.ID.eq(id), within(scope, REVIEWERS.OWNER))
        .fetchOptional();
  }

  Optional<ReviewersRecord> byCode(byte[] hash, LocalDate today) {
    return sql.selectFrom(REVIEWERS)
        .where(REVIEWERS.CODE_HASH.eq(hash), REVIEWERS.UNTIL.ge(today))
        .fetchOptional();
  }

  void renew(ReviewersRecord reviewer) {
    sql.update(REVIEWERS)
        .set(REVIEWERS.RENEWED, reviewer.getRenewed())
        .set(REVIEWERS.CODE_HASH, reviewer.getCodeHash())
        .where(REVIEWERS.ID.eq(reviewer.getId()))
        .execute();
  }

  /** Takes name, phone and code of those whose term is over; how many there were. */
  int forget(LocalDate today, Instant now) {
    return sql.update(REVIEWERS)
        .setNull(REVIEWERS.NAME)
        .setNull(REVIEWERS.PHONE)
        .setNull(REVIEWERS.CODE_HASH)
        .set(REVIEWERS.FORGOTTEN_AT, now)
        .where(REVIEWERS.UNTIL.lt(today), REVIEWERS.FORGOTTEN_AT.isNull())
        .execute();
  }

  private static Condition within(Scope scope, Field<UUID> owner) {
    return scope.everything()
        ? DSL.trueCondition()
        : owner.eq(DSL.any(scope.units().toArray(UUID[]::new)));
  }
}
