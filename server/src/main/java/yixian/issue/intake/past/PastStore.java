package yixian.issue.intake.past;

import static yixian.issue.db.Tables.ISSUES;
import static yixian.issue.db.Tables.PAST_CASES;
import static yixian.issue.db.Tables.RATINGS;
import static yixian.issue.db.Tables.SEARCHABLES;
import static yixian.issue.db.Tables.STEPS;
import static yixian.issue.db.Tables.WORK_ORDERS;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.issue.hint.Cells;
import yixian.kernel.Ids;

/** A thousand cases are six statements, whatever they hold. */
@Component
class PastStore {

  private static final Bulk<Taken> CASES =
      new Bulk<Taken>("issue.issues")
          .uuid("id", Taken::id)
          .text("code", Taken::code)
          .text("state", each -> each.told().state().state().name())
          .uuid("category", each -> each.told().category())
          .text("summary", each -> each.told().summary())
          .text("description", each -> each.told().description())
          .decimal("longitude", each -> each.told().point().longitude())
          .decimal("latitude", each -> each.told().point().latitude())
          .text("coordinate_system", _ -> "WGS84")
          .large("cell", each -> Cells.of(each.told().point()))
          .text("address", each -> each.told().address())
          .uuid("grid", Taken::grid)
          .uuid("grid_unit", Taken::gridUnit)
          .uuid("town", each -> each.told().place().town())
          .uuid("unit", each -> each.told().unit())
          .uuid("first_unit", each -> each.told().unit())
          .text("reporter_kind", _ -> "RESIDENT")
          .text("channel", _ -> "PAST")
          .moment("reported_at", each -> each.told().reported())
          .moment("occurred_at", each -> each.told().reported())
          .number("rating", each -> each.told().level())
          .moment("closed_at", Taken::closedAt)
          .number("version", Taken::version)
          .text("changed_by", Taken::changedBy)
          .moment("changed_at", Taken::changedAt);

  private static final Bulk<Taken> ORIGINS =
      new Bulk<Taken>("issue.past_cases")
          .uuid("issue", Taken::id)
          .uuid("import", each -> each.errand().id())
          .text("source", each -> each.errand().source())
          .text("number", each -> each.told().number())
          .text("channel", each -> each.told().channel())
          .number("version", Taken::version);

  private static final Bulk<Taken> WORDS =
      new Bulk<Taken>("issue.searchables")
          .uuid("issue", Taken::id)
          .moment("reported_at", each -> each.told().reported())
          .words("words", Taken::words);

  private static final Bulk<Taken> ORDERS =
      new Bulk<Taken>("issue.work_orders")
          .uuid("id", _ -> Ids.next())
          .uuid("issue", Taken::id)
          .number("number", _ -> 1)
          .uuid("unit", each -> each.told().unit())
          .text("why", _ -> "历史导入")
          .moment("dispatched_at", Taken::dispatched)
          .text("dispatched_by", each -> each.errand().author())
          .moment("handled_at", each -> each.told().handled())
          .text("outcome", each -> each.told().outcome());

  private static final Bulk<Timeline.Step> STEP_ROWS =
      new Bulk<Timeline.Step>("issue.steps")
          .uuid("issue", Timeline.Step::issue)
          .number("seq", Timeline.Step::seq)
          .text("move", step -> step.move().name())
          .text("from_state", step -> step.from() == null ? null : step.from().name())
          .text("to_state", step -> step.to().name())
          .moment("at", Timeline.Step::at)
          .text("by_name", Timeline.Step::by)
          .uuid("unit", Timeline.Step::unit)
          .text("reason", Timeline.Step::reason)
          .text("detail", Timeline.Step::detail);

  private static final Bulk<Taken> LEVELS =
      new Bulk<Taken>("issue.ratings")
          .uuid("id", _ -> Ids.next())
          .uuid("issue", Taken::id)
          .number("level", each -> each.told().level())
          .moment("at", each -> each.told().last());

  private final DSLContext sql;

  PastStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Lets one import of a source come after the other, so that each sees what the other brought. */
  void lock(String source) {
    sql.fetch("select pg_advisory_xact_lock(hashtextextended(?, 1))", "past-cases:" + source);
  }

  /** Those of the numbers that were taken in before from this source. */
  Set<String> known(String source, Collection<String> numbers) {
    return sql.select(PAST_CASES.NUMBER)
        .from(PAST_CASES)
        .where(PAST_CASES.SOURCE.eq(source))
        .and(PAST_CASES.NUMBER.eq(DSL.any(numbers.toArray(String[]::new))))
        .fetchSet(PAST_CASES.NUMBER);
  }

  void add(List<Taken> cases) {
    add(CASES, cases);
    add(ORIGINS, cases);
    add(WORDS, cases);
    add(STEP_ROWS, cases.stream().flatMap(each -> each.steps().stream()).toList());
    add(ORDERS, cases.stream().filter(each -> each.told().unit() != null).toList());
    add(LEVELS, cases.stream().filter(each -> each.told().level() != null).toList());
  }

  private <R> void add(Bulk<R> bulk, List<R> rows) {
    if (!rows.isEmpty()) {
      sql.execute(bulk.statement(), bulk.values(rows));
    }
  }

  /** How many cases of an import somebody has acted on. */
  int touched(UUID batch) {
    return sql.fetchCount(
        PAST_CASES.join(ISSUES).on(ISSUES.ID.eq(PAST_CASES.ISSUE)),
        PAST_CASES
            .IMPORT
            .eq(batch)
            .and(
                ISSUES
                    .VERSION
                    .ne(PAST_CASES.VERSION)
                    .or(ISSUES.COMMENTS.gt(0))
                    .or(ISSUES.URGINGS.gt(0))));
  }

  /** Some of the cases of an import; none when all are gone. */
  List<UUID> some(UUID batch, int most) {
    return sql.select(PAST_CASES.ISSUE)
        .from(PAST_CASES)
        .where(PAST_CASES.IMPORT.eq(batch))
        .limit(most)
        .fetch(PAST_CASES.ISSUE);
  }

  void remove(List<UUID> issues) {
    UUID[] ids = issues.toArray(UUID[]::new);
    sql.deleteFrom(RATINGS).where(RATINGS.ISSUE.eq(DSL.any(ids))).execute();
    sql.deleteFrom(WORK_ORDERS).where(WORK_ORDERS.ISSUE.eq(DSL.any(ids))).execute();
    sql.deleteFrom(STEPS).where(STEPS.ISSUE.eq(DSL.any(ids))).execute();
    sql.deleteFrom(SEARCHABLES).where(SEARCHABLES.ISSUE.eq(DSL.any(ids))).execute();
    sql.deleteFrom(PAST_CASES).where(PAST_CASES.ISSUE.eq(DSL.any(ids))).execute();
    sql.deleteFrom(ISSUES).where(ISSUES.ID.eq(DSL.any(ids))).execute();
  }
}
