package yixian.issue;

import static yixian.issue.db.Tables.ISSUES;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.issue.hint.Cells;
import yixian.issue.hint.Words;
import yixian.kernel.Point;

/**
 * 相似事件 · Finds what may be the same thing reported twice: within 200 metres and 30 days, of the
 * same category or told in similar words.
 */
@Component
class Similarity {

  private static final int METRES = 200;
  private static final Duration SPAN = Duration.ofDays(30);
  private static final double ALIKE = 0.2;
  private static final int MOST_READ = 300;
  private static final int MOST_TOLD = 10;

  private final DSLContext sql;
  private final Clock clock;

  Similarity(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  List<SimilarIssue> to(IssuesRecord issue) {
    Point point = new Point(issue.getLongitude(), issue.getLatitude());
    return near(point, issue.getCategory(), issue.getSummary()).stream()
        .filter(each -> !each.id().equals(issue.getId()))
        .toList();
  }

  List<SimilarIssue> near(Point point, @Nullable UUID category, String summary) {
    return sql
        .select(
            ISSUES.ID,
            ISSUES.CODE,
            ISSUES.SUMMARY,
            ISSUES.STATE,
            ISSUES.CATEGORY,
            ISSUES.REPORTED_AT,
            ISSUES.LONGITUDE,
            ISSUES.LATITUDE)
        .from(ISSUES)
        .where(
            ISSUES.CELL.eq(org.jooq.impl.DSL.any(Cells.around(point, 1).toArray(Long[]::new))),
            ISSUES.REPORTED_AT.gt(clock.instant().minus(SPAN)),
            ISSUES.STATE.notIn(State.REFUSED.name(), State.VOID.name()))
        .orderBy(ISSUES.REPORTED_AT.desc())
        .limit(MOST_READ)
        .fetch()
        .stream()
        .filter(
            row ->
                (category != null && category.equals(row.value5()))
                    || Words.likeness(summary, row.value3()) >= ALIKE)
        .map(
            row -> {
              State state = State.valueOf(row.value4());
              int metres = (int) Math.round(point.metresTo(new Point(row.value7(), row.value8())));
              return new SimilarIssue(
                  row.value1(),
                  row.value2(),
                  row.value3(),
                  metres,
                  state,
                  state.label(),
                  row.value6());
            })
        .filter(each -> each.metres() <= METRES)
        .sorted(Comparator.comparing(SimilarIssue::metres))
        .limit(MOST_TOLD)
        .toList();
  }
}
