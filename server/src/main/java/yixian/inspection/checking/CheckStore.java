package yixian.inspection.checking;

import static yixian.inspection.db.Tables.DISPUTES;
import static yixian.inspection.db.Tables.MARKS;
import static yixian.inspection.db.Tables.SHEETS;
import static yixian.inspection.db.Tables.TARGETS;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.inspection.Inspections;
import yixian.inspection.db.tables.Marks;
import yixian.inspection.db.tables.Sheets;
import yixian.inspection.db.tables.records.DisputesRecord;
import yixian.inspection.db.tables.records.MarksRecord;
import yixian.inspection.db.tables.records.SheetsRecord;
import yixian.inspection.standard.Verdict;
import yixian.kernel.Scope;

@Component
class CheckStore {

  private final DSLContext sql;

  CheckStore(DSLContext sql) {
    this.sql = sql;
  }

  void add(SheetsRecord sheet, List<MarksRecord> marks) {
    sql.insertInto(SHEETS).set(sheet).execute();
    sql.batchInsert(marks).execute();
  }

  Optional<SheetsRecord> sheet(UUID id) {
    return sql.selectFrom(SHEETS).where(SHEETS.ID.eq(id)).fetchOptional();
  }

  /** The sheets of a target, the one that counts first. */
  List<SheetsRecord> sheets(UUID target) {
    return sql.selectFrom(SHEETS).where(SHEETS.TARGET.eq(target)).orderBy(SHEETS.SEAT).fetch();
  }

  List<MarksRecord> marks(UUID sheet) {
    return sql.selectFrom(MARKS).where(MARKS.SHEET.eq(sheet)).orderBy(MARKS.POSITION).fetch();
  }

  /** What counts from now on; what was rated stays. */
  void correct(UUID sheet, int position, Verdict verdict, int times) {
    sql.update(MARKS)
        .set(MARKS.VERDICT, verdict.name())
        .set(MARKS.TIMES, times)
        .where(MARKS.SHEET.eq(sheet), MARKS.POSITION.eq(position))
        .execute();
  }

  void add(DisputesRecord dispute) {
    sql.insertInto(DISPUTES).set(dispute).execute();
  }

  void save(DisputesRecord dispute) {
    sql.update(DISPUTES).set(dispute).where(DISPUTES.ID.eq(dispute.getId())).execute();
  }

  /** A dispute about a target that the scope reaches. */
  Optional<DisputesRecord> dispute(Scope scope, UUID id) {
    return sql.select(DISPUTES.fields())
        .from(DISPUTES)
        .join(TARGETS)
        .on(TARGETS.ID.eq(DISPUTES.TARGET))
        .where(DISPUTES.ID.eq(id))
        .and(
            scope.everything()
                ? DSL.trueCondition()
                : DSL.condition("{0} && {1}", TARGETS.REACH, DSL.val(Inspections.names(scope))))
        .fetchOptionalInto(DisputesRecord.class);
  }

  List<DisputesRecord> disputes(UUID target) {
    return sql.selectFrom(DISPUTES)
        .where(DISPUTES.TARGET.eq(target))
        .orderBy(DISPUTES.RAISED_AT)
        .fetch();
  }

  /** What two raters gave to an item of a target, each without knowing of the other. */
  record Both(int position, UUID target, String name, Agreement.Pair pair) {}

  /** Of a campaign, as far as the scope reaches and both sheets are in. */
  List<Both> both(Scope scope, UUID campaign) {
    Sheets one = SHEETS.as("one");
    Sheets other = SHEETS.as("other");
    Marks first = MARKS.as("first_mark");
    Marks second = MARKS.as("second_mark");
    return sql.select(first.POSITION, TARGETS.ID, TARGETS.NAME, first.RATED, second.RATED)
        .from(TARGETS)
        .join(one)
        .on(one.TARGET.eq(TARGETS.ID), one.SEAT.eq(1))
        .join(other)
        .on(other.TARGET.eq(TARGETS.ID), other.SEAT.eq(2))
        .join(first)
        .on(first.SHEET.eq(one.ID))
        .join(second)
        .on(second.SHEET.eq(other.ID), second.POSITION.eq(first.POSITION))
        .where(TARGETS.CAMPAIGN.eq(campaign))
        .and(
            scope.everything()
                ? DSL.trueCondition()
                : DSL.condition("{0} && {1}", TARGETS.REACH, DSL.val(Inspections.names(scope))))
        .orderBy(first.POSITION, TARGETS.NUMBER)
        .fetch(
            row ->
                new Both(
                    row.value1(),
                    row.value2(),
                    row.value3(),
                    new Agreement.Pair(
                        Verdict.valueOf(row.value4()), Verdict.valueOf(row.value5()))));
  }
}
