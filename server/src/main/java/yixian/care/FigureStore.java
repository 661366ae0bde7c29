package yixian.care;

import static yixian.care.db.Tables.HELPS;
import static yixian.care.db.Tables.HOUSEHOLDS;
import static yixian.care.db.Tables.LEADS;
import static yixian.care.db.Tables.NEEDS;
import static yixian.care.db.Tables.VISITS;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.kernel.Page;
import yixian.kernel.Scope;

/** Counts what an action is counted by, and opens each count into its records. */
@Component
class FigureStore {

  private final DSLContext sql;

  FigureStore(DSLContext sql) {
    this.sql = sql;
  }

  /** How often a figure is counted in a grid of an action. */
  record Count(UUID action, UUID grid, int count) {}

  /** A record that a figure counts, in codes. */
  record Row(
      UUID household,
      String code,
      UUID grid,
      @Nullable UUID person,
      UUID id,
      @Nullable String kind,
      @Nullable String text,
      @Nullable String state,
      @Nullable LocalDate day,
      @Nullable String by,
      @Nullable UUID unit,
      @Nullable UUID issue,
      @Nullable String issueCode) {}

  List<Count> counts(Collection<UUID> actions, Figure figure, LocalDate today) {
    return sql.select(HOUSEHOLDS.ACTION, HOUSEHOLDS.GRID, DSL.count())
        .from(source(figure))
        .where(HOUSEHOLDS.ACTION.eq(DSL.any(actions.toArray(UUID[]::new))), is(figure, today))
        .groupBy(HOUSEHOLDS.ACTION, HOUSEHOLDS.GRID)
        .fetch(row -> new Count(row.value1(), row.value2(), row.value3()));
  }

  Page<Row> rows(Scope scope, RecordQuery query, LocalDate today) {
    Condition wanted =
        HOUSEHOLDS
            .ACTION
            .eq(query.action())
            .and(HouseholdStore.within(scope))
            .and(is(query.figure(), today));
    if (query.grid() != null) {
      wanted = wanted.and(HOUSEHOLDS.GRID.eq(query.grid()));
    }
    Table<?> source = source(query.figure());
    List<SelectField<?>> fields =
        List.of(HOUSEHOLDS.ID, HOUSEHOLDS.CODE, HOUSEHOLDS.GRID, HOUSEHOLDS.PERSON);
    List<Row> rows =
        sql.select(fields)
            .select(told(query.figure().kind()))
            .from(source)
            .where(wanted)
            .orderBy(HOUSEHOLDS.CODE, id(query.figure().kind()))
            .offset(query.cursor())
            .limit(query.limit() + 1)
            .fetch(FigureStore::row);
    int total =
        sql.fetchCount(sql.selectOne().from(source).where(wanted).limit(Page.COUNT_CAP + 1));
    boolean more = rows.size() > query.limit();
    return Page.of(
        more ? rows.subList(0, query.limit()) : rows,
        more ? String.valueOf(query.cursor() + query.limit()) : null,
        total);
  }

  private static Row row(Record row) {
    return new Row(
        row.get(0, UUID.class),
        row.get(1, String.class),
        row.get(2, UUID.class),
        row.get(3, UUID.class),
        row.get(4, UUID.class),
        row.get(5, String.class),
        row.get(6, String.class),
        row.get(7, String.class),
        row.get(8, LocalDate.class),
        row.get(9, String.class),
        row.get(10, UUID.class),
        row.get(11, UUID.class),
        row.get(12, String.class));
  }

  private static Table<?> source(Figure figure) {
    return switch (figure.kind()) {
      case HOUSEHOLD -> HOUSEHOLDS;
      case VISIT -> HOUSEHOLDS.join(VISITS).on(VISITS.HOUSEHOLD.eq(HOUSEHOLDS.ID));
      case NEED -> HOUSEHOLDS.join(NEEDS).on(NEEDS.HOUSEHOLD.eq(HOUSEHOLDS.ID));
      case HELP -> HOUSEHOLDS.join(HELPS).on(HELPS.HOUSEHOLD.eq(HOUSEHOLDS.ID));
      case LEAD -> HOUSEHOLDS.join(LEADS).on(LEADS.HOUSEHOLD.eq(HOUSEHOLDS.ID));
    };
  }

  private static Field<UUID> id(Figure.Kind kind) {
    return switch (kind) {
      case HOUSEHOLD -> HOUSEHOLDS.ID;
      case VISIT -> VISITS.ID;
      case NEED -> NEEDS.ID;
      case HELP -> HELPS.ID;
      case LEAD -> LEADS.ID;
    };
  }

  /**
   * Id, kind, words, state, day, by whom, unit, issue and its code, as far as the record has them.
   */
  private static List<SelectField<?>> told(Figure.Kind kind) {
    Field<String> none = DSL.castNull(String.class);
    Field<UUID> nobody = DSL.castNull(UUID.class);
    return switch (kind) {
      case HOUSEHOLD ->
          List.of(
              HOUSEHOLDS.ID,
              HOUSEHOLDS.REASON,
              none,
              DSL.when(HOUSEHOLDS.MET_ON.isNotNull(), DSL.inline(Outcome.MET.name()))
                  .when(HOUSEHOLDS.TRIES.gt(0), DSL.inline(Outcome.ABSENT.name())),
              DSL.coalesce(HOUSEHOLDS.MET_ON, HOUSEHOLDS.TRIED_ON),
              none,
              nobody,
              nobody,
              none);
      case VISIT ->
          List.of(
              VISITS.ID,
              none,
              VISITS.NOTE,
              VISITS.OUTCOME,
              VISITS.VISITED,
              VISITS.BY,
              nobody,
              nobody,
              none);
      case NEED ->
          List.of(NEEDS.ID, NEEDS.KIND, none, NEEDS.STATE, NEEDS.NOTED, none, nobody, nobody, none);
      case HELP ->
          List.of(
              HELPS.ID,
              HELPS.KIND,
              none,
              HELPS.ANSWER,
              HELPS.GIVEN,
              HELPS.BY,
              HELPS.UNIT,
              nobody,
              none);
      case LEAD ->
          List.of(
              LEADS.ID,
              none,
              LEADS.WHAT,
              LEADS.STATE,
              LEADS.NOTED,
              LEADS.BY,
              LEADS.UNIT,
              LEADS.ISSUE,
              LEADS.ISSUE_CODE);
    };
  }

  /** What a figure counts. */
  private static Condition is(Figure figure, LocalDate today) {
    return switch (figure) {
      case HOUSEHOLDS, VISITS, NEEDS, HELPS, LEADS -> DSL.trueCondition();
      case VISITED -> HOUSEHOLDS.MET_ON.isNotNull();
      case UNVISITED -> HOUSEHOLDS.MET_ON.isNull();
      case NEEDS_OPEN -> NEEDS.STATE.eq(NeedState.OPEN.name());
      case NEEDS_MET -> NEEDS.STATE.eq(NeedState.MET.name());
      case HELPING -> HELPS.ANSWER.isNull();
      case FOLLOW_LATE -> HELPS.ANSWER.isNull().and(HELPS.FOLLOW_DUE.lt(today));
      case LEADS_OPEN -> LEADS.STATE.eq(LeadState.NOTED.name());
      case LEADS_ISSUE -> LEADS.STATE.eq(LeadState.ISSUE.name());
      case LEADS_PETITION -> LEADS.STATE.eq(LeadState.PETITION.name());
      case LEADS_TOLD -> LEADS.STATE.eq(LeadState.TOLD.name());
    };
  }
}
