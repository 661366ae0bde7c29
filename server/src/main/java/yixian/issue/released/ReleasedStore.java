package yixian.issue.released;

import static yixian.issue.db.Tables.ISSUES;
import static yixian.issue.db.Tables.RELEASES;
import static yixian.issue.db.Tables.STEPS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.issue.db.tables.records.ReleasesRecord;
import yixian.kernel.Point;

@Component
class ReleasedStore {

  private static final Condition RELEASED = DSL.condition(ISSUES.RELEASED);

  private static final double METRES_A_DEGREE = 111_195;

  private final DSLContext sql;

  ReleasedStore(DSLContext sql) {
    this.sql = sql;
  }

  /** A step with the marks of its issue that masking needs. */
  record Row(
      UUID issue,
      String code,
      int seq,
      String move,
      String state,
      Instant at,
      @Nullable UUID unit,
      @Nullable String reason,
      @Nullable String reporterName,
      @Nullable String reporterPhone) {}

  /** A released issue, and what a moderator made of it where one did. */
  record Shown(IssuesRecord issue, @Nullable ReleasesRecord release) {}

  List<Shown> list(Collection<String> codes) {
    return shown()
        .where(RELEASED, ISSUES.CODE.eq(DSL.any(codes.toArray(String[]::new))))
        .orderBy(ISSUES.REPORTED_AT.desc(), ISSUES.ID.desc())
        .fetch(ReleasedStore::read);
  }

  /** Those of the ids, released or not. */
  List<Shown> any(Collection<UUID> ids) {
    return shown()
        .where(ISSUES.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
        .fetch(ReleasedStore::read);
  }

  private SelectOnConditionStep<Record> shown() {
    return sql.select(ISSUES.fields())
        .select(RELEASES.fields())
        .from(ISSUES)
        .leftJoin(RELEASES)
        .on(RELEASES.ISSUE.eq(ISSUES.ID));
  }

  private static Shown read(Record row) {
    return new Shown(row.into(ISSUES), row.get(RELEASES.ISSUE) == null ? null : row.into(RELEASES));
  }

  List<Shown> list(ReleaseQuery query) {
    boolean byChange = query.changedAfter() != null || query.changedBefore() != null;
    return shown()
        .where(RELEASED)
        .and(DSL.and(conditions(query)))
        .orderBy(byChange ? ISSUES.CHANGED_AT.desc() : ISSUES.REPORTED_AT.desc(), ISSUES.ID.desc())
        .offset(query.offset())
        .limit(query.limit())
        .fetch(ReleasedStore::read);
  }

  private static List<Condition> conditions(ReleaseQuery query) {
    List<Condition> all = new ArrayList<>();
    if (query.categories() != null) {
      all.add(ISSUES.CATEGORY.eq(DSL.any(query.categories().toArray(UUID[]::new))));
    }
    if (query.near() != null) {
      all.add(around(query.near()));
    }
    if (query.open() != null) {
      Condition open = DSL.condition(ISSUES.OPEN);
      all.add(query.open() ? open : DSL.not(open));
    }
    if (query.reportedFrom() != null) {
      all.add(ISSUES.REPORTED_AT.ge(query.reportedFrom()));
    }
    if (query.reportedTo() != null) {
      all.add(ISSUES.REPORTED_AT.le(query.reportedTo()));
    }
    if (query.changedAfter() != null) {
      all.add(ISSUES.CHANGED_AT.gt(query.changedAfter()));
    }
    if (query.changedBefore() != null) {
      all.add(ISSUES.CHANGED_AT.lt(query.changedBefore()));
    }
    return all;
  }

  /** By the rounded place, so that asking around does not find the exact one. */
  private static Condition around(ReleaseQuery.Around near) {
    Point point = near.point();
    double up = near.metres() / METRES_A_DEGREE;
    double across = up / Math.cos(Math.toRadians(point.latitude()));
    return rough(ISSUES.LATITUDE)
        .between(point.latitude() - up, point.latitude() + up)
        .and(
            rough(ISSUES.LONGITUDE)
                .between(point.longitude() - across, point.longitude() + across));
  }

  private static Field<Double> rough(Field<Double> degrees) {
    return DSL.round(degrees.mul(ReleasedIssue.ROUGHNESS)).div(ReleasedIssue.ROUGHNESS);
  }

  List<Row> steps(
      @Nullable String code, Collection<String> moves, Instant from, Instant to, int limit) {
    return sql.select(
            STEPS.ISSUE,
            ISSUES.CODE,
            STEPS.SEQ,
            STEPS.MOVE,
            STEPS.TO_STATE,
            STEPS.AT,
            STEPS.UNIT,
            STEPS.REASON,
            ISSUES.REPORTER_NAME,
            ISSUES.REPORTER_PHONE)
        .from(ISSUES)
        .join(STEPS)
        .on(STEPS.ISSUE.eq(ISSUES.ID))
        .where(RELEASED, ISSUES.CHANGED_AT.ge(from), STEPS.AT.ge(from), STEPS.AT.le(to))
        .and(STEPS.MOVE.eq(DSL.any(moves.toArray(String[]::new))))
        .and(code == null ? DSL.noCondition() : ISSUES.CODE.eq(code))
        .orderBy(STEPS.AT, STEPS.ISSUE, STEPS.SEQ)
        .limit(limit)
        .fetchInto(Row.class);
  }
}
