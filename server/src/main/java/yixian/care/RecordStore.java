package yixian.care;

import static yixian.care.db.Tables.ACTIONS;
import static yixian.care.db.Tables.HELPS;
import static yixian.care.db.Tables.HOUSEHOLDS;
import static yixian.care.db.Tables.LEADS;
import static yixian.care.db.Tables.NEEDS;
import static yixian.care.db.Tables.VISITS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.care.db.tables.records.HelpsRecord;
import yixian.care.db.tables.records.LeadsRecord;
import yixian.care.db.tables.records.NeedsRecord;
import yixian.care.db.tables.records.VisitsRecord;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/** What is recorded of households: visits, needs, help and leads. */
@Component
class RecordStore {

  private final DSLContext sql;

  RecordStore(DSLContext sql) {
    this.sql = sql;
  }

  void add(List<VisitsRecord> visits, List<NeedsRecord> needs, List<LeadsRecord> leads) {
    sql.batchInsert(visits).execute();
    sql.batchInsert(needs).execute();
    sql.batchInsert(leads).execute();
  }

  void add(HelpsRecord help) {
    sql.insertInto(HELPS).set(help).execute();
  }

  List<VisitsRecord> visits(UUID household) {
    return sql.selectFrom(VISITS)
        .where(VISITS.HOUSEHOLD.eq(household))
        .orderBy(VISITS.VISITED.desc(), VISITS.AT.desc())
        .fetch();
  }

  List<NeedsRecord> needs(UUID household) {
    return sql.selectFrom(NEEDS)
        .where(NEEDS.HOUSEHOLD.eq(household))
        .orderBy(NEEDS.NOTED, NEEDS.ID)
        .fetch();
  }

  List<NeedsRecord> needsOf(List<UUID> households) {
    return sql.selectFrom(NEEDS)
        .where(NEEDS.HOUSEHOLD.eq(DSL.any(households.toArray(UUID[]::new))))
        .fetch();
  }

  List<HelpsRecord> helps(UUID household) {
    return sql.selectFrom(HELPS)
        .where(HELPS.HOUSEHOLD.eq(household))
        .orderBy(HELPS.GIVEN, HELPS.ID)
        .fetch();
  }

  List<LeadsRecord> leads(UUID household) {
    return sql.selectFrom(LEADS)
        .where(LEADS.HOUSEHOLD.eq(household))
        .orderBy(LEADS.NOTED, LEADS.ID)
        .fetch();
  }

  /** The leads of an action that nobody has passed on. */
  List<LeadsRecord> waiting(UUID action) {
    return sql.select(LEADS.fields())
        .from(LEADS)
        .join(HOUSEHOLDS)
        .on(HOUSEHOLDS.ID.eq(LEADS.HOUSEHOLD))
        .where(HOUSEHOLDS.ACTION.eq(action), LEADS.STATE.eq(LeadState.NOTED.name()))
        .orderBy(HOUSEHOLDS.CODE, LEADS.ID)
        .fetchInto(LEADS);
  }

  /** The open needs of an action. */
  List<NeedsRecord> open(UUID action) {
    return sql.select(NEEDS.fields())
        .from(NEEDS)
        .join(HOUSEHOLDS)
        .on(HOUSEHOLDS.ID.eq(NEEDS.HOUSEHOLD))
        .where(HOUSEHOLDS.ACTION.eq(action), NEEDS.STATE.eq(NeedState.OPEN.name()))
        .orderBy(HOUSEHOLDS.CODE, NEEDS.ID)
        .fetchInto(NEEDS);
  }

  Optional<HelpsRecord> findHelp(UUID id) {
    return sql.fetchOptional(HELPS, HELPS.ID.eq(id));
  }

  Optional<LeadsRecord> findLead(UUID id) {
    return sql.fetchOptional(LEADS, LEADS.ID.eq(id));
  }

  Optional<NeedsRecord> findNeed(UUID id) {
    return sql.fetchOptional(NEEDS, NEEDS.ID.eq(id));
  }

  void save(NeedsRecord need, int seen) {
    need.setVersion(seen + 1);
    demandOne(
        sql.update(NEEDS)
            .set(need)
            .where(NEEDS.ID.eq(need.getId()), NEEDS.VERSION.eq(seen))
            .execute());
  }

  void save(HelpsRecord help, int seen) {
    help.setVersion(seen + 1);
    demandOne(
        sql.update(HELPS)
            .set(help)
            .where(HELPS.ID.eq(help.getId()), HELPS.VERSION.eq(seen))
            .execute());
  }

  void save(LeadsRecord lead, int seen) {
    lead.setVersion(seen + 1);
    demandOne(
        sql.update(LEADS)
            .set(lead)
            .where(LEADS.ID.eq(lead.getId()), LEADS.VERSION.eq(seen))
            .execute());
  }

  private static void demandOne(int written) {
    if (written == 0) {
      throw Problem.conflict("这一条已在别处办过，请刷新后再办", null, null);
    }
  }

  /** A visit of a person, as his report tells of it. */
  record Told(UUID household, String code, String outcome, int needs, int leads) {}

  /** The visits that the person made from one day up to, and without, another. */
  List<Told> told(Scope scope, UUID person, LocalDate first, LocalDate end) {
    return sql.select(
            VISITS.HOUSEHOLD,
            HOUSEHOLDS.CODE,
            VISITS.OUTCOME,
            DSL.field(DSL.selectCount().from(NEEDS).where(NEEDS.VISIT.eq(VISITS.ID))),
            DSL.field(DSL.selectCount().from(LEADS).where(LEADS.VISIT.eq(VISITS.ID))))
        .from(VISITS)
        .join(HOUSEHOLDS)
        .on(HOUSEHOLDS.ID.eq(VISITS.HOUSEHOLD))
        .where(VISITS.PERSON.eq(person), VISITS.VISITED.ge(first), VISITS.VISITED.lt(end))
        .and(HouseholdStore.within(scope))
        .orderBy(VISITS.VISITED, HOUSEHOLDS.CODE)
        .fetch(
            row -> new Told(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
  }

  /** Help of which nobody has asked the household although the day has passed; told of once. */
  List<HelpsRecord> owed(LocalDate today, int most) {
    return sql.select(HELPS.fields())
        .from(HELPS)
        .join(HOUSEHOLDS)
        .on(HOUSEHOLDS.ID.eq(HELPS.HOUSEHOLD))
        .join(ACTIONS)
        .on(ACTIONS.ID.eq(HOUSEHOLDS.ACTION))
        .where(HELPS.ANSWER.isNull(), HELPS.REMINDED.isFalse(), HELPS.FOLLOW_DUE.lt(today))
        .orderBy(HELPS.FOLLOW_DUE)
        .limit(most)
        .fetchInto(HELPS);
  }

  void reminded(UUID help) {
    sql.update(HELPS).set(HELPS.REMINDED, true).where(HELPS.ID.eq(help)).execute();
  }
}
