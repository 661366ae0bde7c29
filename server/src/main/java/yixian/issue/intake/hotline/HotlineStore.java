package yixian.issue.intake.hotline;

import static yixian.issue.db.Tables.COMMENTS;
import static yixian.issue.db.Tables.HOTLINE_ORDERS;
import static yixian.issue.db.Tables.HOTLINE_SHEETS;
import static yixian.issue.db.Tables.ISSUES;
import static yixian.issue.db.Tables.STEPS;
import static yixian.issue.db.Tables.UNPLACED;
import static yixian.issue.db.Tables.WORK_ORDERS;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.issue.Move;
import yixian.issue.State;
import yixian.issue.db.tables.Issues;
import yixian.issue.intake.unplaced.UnplacedState;

@Component
class HotlineStore {

  private static final int MOST_LISTED = 200;
  private static final String TO_CALL_BACK = "待回访";

  /** The issue in which a call is worked: the main one, where it was merged. */
  private static final Issues WORKED = ISSUES.as("worked");

  private final DSLContext sql;

  HotlineStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Lets one sheet come after the other, so that each sees what the other brought. */
  void lock() {
    sql.fetch("select pg_advisory_xact_lock(hashtextextended('hotline-sheets', 1))");
  }

  /** Those of the numbers that were taken in before. */
  Set<String> known(Collection<String> numbers) {
    return sql.select(HOTLINE_ORDERS.NUMBER)
        .from(HOTLINE_ORDERS)
        .where(HOTLINE_ORDERS.NUMBER.eq(DSL.any(numbers.toArray(String[]::new))))
        .fetchSet(HOTLINE_ORDERS.NUMBER);
  }

  void add(HotlineSheet sheet, String hash) {
    sql.insertInto(HOTLINE_SHEETS)
        .set(HOTLINE_SHEETS.ID, sheet.id())
        .set(HOTLINE_SHEETS.FILE_NAME, sheet.fileName())
        .set(HOTLINE_SHEETS.FILE_HASH, hash)
        .set(HOTLINE_SHEETS.ROWS, sheet.rows())
        .set(HOTLINE_SHEETS.TAKEN, sheet.taken())
        .set(HOTLINE_SHEETS.KNOWN, sheet.known())
        .set(HOTLINE_SHEETS.BAD, sheet.bad())
        .set(HOTLINE_SHEETS.AT, sheet.at())
        .set(HOTLINE_SHEETS.BY_NAME, sheet.by())
        .execute();
  }

  /** Keeps a call with the issue that it is, or with the report that waits for its place. */
  void add(UUID sheet, Call call, @Nullable UUID issue, @Nullable UUID unplaced) {
    sql.insertInto(HOTLINE_ORDERS)
        .set(HOTLINE_ORDERS.ISSUE, issue)
        .set(HOTLINE_ORDERS.UNPLACED, unplaced)
        .set(HOTLINE_ORDERS.SHEET, sheet)
        .set(HOTLINE_ORDERS.NUMBER, call.number())
        .set(HOTLINE_ORDERS.CALLED_AT, call.called())
        .set(HOTLINE_ORDERS.DUE, call.due())
        .set(HOTLINE_ORDERS.CALL_BACK, call.callBack())
        .execute();
  }

  /** The call that waited as this report is this issue. */
  void placed(UUID unplaced, UUID issue) {
    sql.update(HOTLINE_ORDERS)
        .set(HOTLINE_ORDERS.ISSUE, issue)
        .where(HOTLINE_ORDERS.UNPLACED.eq(unplaced), HOTLINE_ORDERS.ISSUE.isNull())
        .execute();
  }

  /** How many calls of the sheet in the row are so. */
  private static Field<Integer> count(Condition so) {
    return DSL.field(
        DSL.selectCount()
            .from(HOTLINE_ORDERS)
            .leftJoin(ISSUES)
            .on(ISSUES.ID.eq(HOTLINE_ORDERS.ISSUE))
            .leftJoin(UNPLACED)
            .on(UNPLACED.ID.eq(HOTLINE_ORDERS.UNPLACED))
            .where(HOTLINE_ORDERS.SHEET.eq(HOTLINE_SHEETS.ID), so));
  }

  List<HotlineSheet> list() {
    Condition waits = UNPLACED.STATE.eq(UnplacedState.WAITING.name());
    Condition closed =
        ISSUES.CLOSED_AT.isNotNull().or(UNPLACED.STATE.eq(UnplacedState.DROPPED.name()));
    return sql.select(
            HOTLINE_SHEETS.asterisk(), count(closed).as("closed"), count(waits).as("unplaced"))
        .from(HOTLINE_SHEETS)
        .orderBy(HOTLINE_SHEETS.AT.desc(), HOTLINE_SHEETS.ID.desc())
        .limit(MOST_LISTED)
        .fetch(
            row ->
                new HotlineSheet(
                    row.get(HOTLINE_SHEETS.ID),
                    row.get(HOTLINE_SHEETS.FILE_NAME),
                    row.get(HOTLINE_SHEETS.ROWS),
                    row.get(HOTLINE_SHEETS.TAKEN),
                    row.get(HOTLINE_SHEETS.KNOWN),
                    row.get(HOTLINE_SHEETS.BAD),
                    row.get(HOTLINE_SHEETS.AT),
                    row.get(HOTLINE_SHEETS.BY_NAME),
                    row.get("closed", Integer.class),
                    row.get("unplaced", Integer.class)));
  }

  boolean has(UUID sheet) {
    return sql.fetchExists(HOTLINE_SHEETS, HOTLINE_SHEETS.ID.eq(sheet));
  }

  /** The next answers of a sheet, by number. */
  List<Answered> answers(UUID sheet, @Nullable String after, int most) {
    Field<String> said =
        DSL.field(
            DSL.select(COMMENTS.TEXT)
                .from(COMMENTS)
                .where(COMMENTS.ISSUE.eq(ISSUES.ID))
                .and(COMMENTS.TO_RESIDENT.isTrue())
                .and(COMMENTS.FROM_RESIDENT.isFalse())
                .orderBy(COMMENTS.AT.desc())
                .limit(1));
    Field<String> done =
        DSL.field(
            DSL.select(WORK_ORDERS.OUTCOME)
                .from(WORK_ORDERS)
                .where(WORK_ORDERS.ISSUE.eq(ISSUES.ID))
                .orderBy(WORK_ORDERS.NUMBER.desc())
                .limit(1));
    return sql.select(
            HOTLINE_ORDERS.NUMBER,
            ISSUES.CODE,
            ISSUES.STATE,
            ISSUES.UNIT,
            DSL.coalesce(said, done, UNPLACED.REASON),
            DSL.when(HOTLINE_ORDERS.ISSUE.isNull(), UNPLACED.ENDED_AT).else_(ISSUES.CLOSED_AT),
            ISSUES.RATING,
            UNPLACED.STATE,
            DSL.when(WORKED.CALL_BACK_DUE.eq(true), TO_CALL_BACK).else_(calledBack()))
        .from(HOTLINE_ORDERS)
        .leftJoin(ISSUES)
        .on(ISSUES.ID.eq(HOTLINE_ORDERS.ISSUE))
        .leftJoin(WORKED)
        .on(WORKED.ID.eq(DSL.coalesce(ISSUES.MERGED_INTO, ISSUES.ID)))
        .leftJoin(UNPLACED)
        .on(UNPLACED.ID.eq(HOTLINE_ORDERS.UNPLACED))
        .where(HOTLINE_ORDERS.SHEET.eq(sheet))
        .and(after == null ? DSL.noCondition() : HOTLINE_ORDERS.NUMBER.gt(after))
        .orderBy(HOTLINE_ORDERS.NUMBER)
        .limit(most)
        .fetch(
            row ->
                new Answered(
                    row.value1(),
                    row.value2(),
                    state(row.value3(), row.value8()),
                    row.value4(),
                    row.value5(),
                    row.value6(),
                    row.value7(),
                    row.value9()));
  }

  /** What was said when the caller was called back last, and how content he was then. */
  private static Field<String> calledBack() {
    return DSL.field(
        DSL.select(DSL.field("concat_ws('；', {0}, {1})", String.class, STEPS.REASON, STEPS.DETAIL))
            .from(STEPS)
            .where(STEPS.ISSUE.eq(WORKED.ID), STEPS.MOVE.eq(Move.CALL_BACK.name()))
            .orderBy(STEPS.SEQ.desc())
            .limit(1));
  }

  /** Where a call stands: as an issue, else as a report without a place. */
  private static String state(@Nullable String issue, @Nullable String unplaced) {
    return issue == null
        ? UnplacedState.valueOf(Objects.requireNonNull(unplaced)).label()
        : State.valueOf(issue).label();
  }
}
