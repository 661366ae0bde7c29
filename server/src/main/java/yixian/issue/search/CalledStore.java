package yixian.issue.search;

import static yixian.issue.db.Tables.ISSUES;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.issue.Verdict;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.kernel.Scope;

/** A child is counted by its last verdict, and is late by the clock of its unit. */
@Component
class CalledStore {

  private static final int MOST = 500;
  private static final Condition OPEN = DSL.condition(ISSUES.OPEN);

  private final DSLContext sql;

  CalledStore(DSLContext sql) {
    this.sql = sql;
  }

  List<CallFigure.Counted> figures(CallQuery query, Scope scope, Instant now) {
    Condition late = DSL.condition(ISSUES.ANSWERED_LATE).or(OPEN.and(ISSUES.DUE.lt(now)));
    return sql.select(
            ISSUES.UNIT,
            DSL.count(),
            DSL.count().filterWhere(OPEN),
            DSL.count().filterWhere(late),
            DSL.count().filterWhere(ISSUES.VERDICT.eq(Verdict.PRESENT.name())),
            DSL.count().filterWhere(ISSUES.VERDICT.eq(Verdict.PARTLY.name())),
            DSL.count().filterWhere(ISSUES.VERDICT.eq(Verdict.ABSENT.name())))
        .from(ISSUES)
        .where(conditions(query, scope))
        .groupBy(ISSUES.UNIT)
        .orderBy(DSL.count().desc(), ISSUES.UNIT)
        .fetchInto(CallFigure.Counted.class);
  }

  List<IssuesRecord> lines(CallQuery query, Scope scope) {
    List<Condition> all = new ArrayList<>(conditions(query, scope));
    if (query.unit() != null) {
      all.add(ISSUES.UNIT.eq(query.unit()));
    }
    if (query.verdict() != null) {
      all.add(ISSUES.VERDICT.eq(query.verdict().name()));
    }
    return sql.selectFrom(ISSUES)
        .where(all)
        .orderBy(ISSUES.REPORTED_AT.desc(), ISSUES.ID.desc())
        .limit(MOST)
        .fetch();
  }

  private static List<Condition> conditions(CallQuery query, Scope scope) {
    List<Condition> all = new ArrayList<>();
    all.add(ISSUES.PARENT.isNotNull());
    all.add(ISSUES.REPORTED_AT.ge(query.from()));
    all.add(ISSUES.REPORTED_AT.lt(query.until()));
    all.add(FilterStore.within(scope));
    if (query.caller() != null) {
      all.add(ISSUES.REPORTING_UNIT.eq(query.caller()));
    }
    return all;
  }
}
