package yixian.issue.intake.hotline;

import static yixian.issue.db.Tables.COMMENTS;
import static yixian.issue.db.Tables.HOTLINE_ORDERS;
import static yixian.issue.db.Tables.HOTLINE_SHEETS;
import static yixian.issue.db.Tables.ISSUES;
import static yixian.issue.db.Tables.WORK_ORDERS;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class HotlineStore {

  private static final int MOST_LISTED = 200;

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

  void add(UUID sheet, UUID issue, Call call) {
    sql.insertInto(HOTLINE_ORDERS)
        .set(HOTLINE_ORDERS.ISSUE, issue)
        .set(HOTLINE_ORDERS.SHEET, sheet)
        .set(HOTLINE_ORDERS.NUMBER, call.number())
        .set(HOTLINE_ORDERS.CALLED_AT, call.called())
        .set(HOTLINE_ORDERS.DUE, call.due())
        .set(HOTLINE_ORDERS.CALL_BACK, call.callBack())
        .execute();
  }

  List<HotlineSheet> list() {
    Condition closed = ISSUES.CLOSED_AT.isNotNull();
    Field<Integer> count =
        DSL.field(
            DSL.selectCount()
                .from(HOTLINE_ORDERS)
                .join(ISSUES)
                .on(ISSUES.ID.eq(HOTLINE_ORDERS.ISSUE))
                .where(HOTLINE_ORDERS.SHEET.eq(HOTLINE_SHEETS.ID), closed));
    return sql.select(HOTLINE_SHEETS.asterisk(), count.as("closed"))
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
                    row.get("closed", Integer.class)));
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
            DSL.coalesce(said, done),
            ISSUES.CLOSED_AT,
            ISSUES.RATING)
        .from(HOTLINE_ORDERS)
        .join(ISSUES)
        .on(ISSUES.ID.eq(HOTLINE_ORDERS.ISSUE))
        .where(HOTLINE_ORDERS.SHEET.eq(sheet))
        .and(after == null ? DSL.noCondition() : HOTLINE_ORDERS.NUMBER.gt(after))
        .orderBy(HOTLINE_ORDERS.NUMBER)
        .limit(most)
        .fetch(
            row ->
                new Answered(
                    row.value1(),
                    row.value2(),
                    row.value3(),
                    row.value4(),
                    row.value5(),
                    row.value6(),
                    row.value7()));
  }
}
