package yixian.zoning.plan;

import static yixian.zoning.db.Tables.PLANS;
import static yixian.zoning.db.Tables.PLAN_PAIRS;
import static yixian.zoning.db.Tables.PLAN_UNITS;
import static yixian.zoning.db.Tables.PLAN_ZONES;
import static yixian.zoning.db.Tables.SCHEMES;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import yixian.kernel.Problem;
import yixian.zoning.db.tables.records.PlansRecord;

@Component
class PlanStore {

  private static final int MOST = 100;

  private final DSLContext sql;

  PlanStore(DSLContext sql) {
    this.sql = sql;
  }

  List<ZonePlan> list() {
    return sql.selectFrom(PLANS).orderBy(PLANS.NUMBER.desc()).limit(MOST).fetch(this::plan);
  }

  Optional<ZonePlan> find(UUID id) {
    return sql.selectFrom(PLANS).where(PLANS.ID.eq(id)).fetchOptional(this::plan);
  }

  int nextNumber() {
    return sql.fetchCount(PLANS) + 1;
  }

  boolean isSigned(UUID plan) {
    return sql.fetchExists(SCHEMES, SCHEMES.PLAN.eq(plan), SCHEMES.STATE.eq("SIGNED"));
  }

  void add(ZonePlan plan) {
    sql.insertInto(PLANS).set(row(plan)).execute();
    for (int i = 0; i < plan.units().size(); i++) {
      sql.insertInto(PLAN_UNITS)
          .set(PLAN_UNITS.PLAN, plan.id())
          .set(PLAN_UNITS.UNIT, plan.units().get(i))
          .set(PLAN_UNITS.SEQ, i)
          .execute();
    }
    addRules(plan);
  }

  /** Writes what is asked if the plan is still as seen, else says who was faster. */
  void save(ZonePlan plan, int seen) {
    int written =
        sql.update(PLANS)
            .set(row(plan))
            .where(PLANS.ID.eq(plan.id()), PLANS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      ZonePlan now = find(plan.id()).orElseThrow(() -> Problem.notFound("片区规划"));
      throw Problem.conflict(
          "规划已被 " + now.changedBy() + " 修改，请刷新后再办", now.changedBy(), now.changedAt());
    }
    sql.deleteFrom(PLAN_ZONES).where(PLAN_ZONES.PLAN.eq(plan.id())).execute();
    sql.deleteFrom(PLAN_PAIRS).where(PLAN_PAIRS.PLAN.eq(plan.id())).execute();
    addRules(plan);
  }

  private void addRules(ZonePlan plan) {
    for (int i = 0; i < plan.zones().size(); i++) {
      AskedZone zone = plan.zones().get(i);
      sql.insertInto(PLAN_ZONES)
          .set(PLAN_ZONES.PLAN, plan.id())
          .set(PLAN_ZONES.NUMBER, i + 1)
          .set(PLAN_ZONES.NAME, zone.name().strip())
          .set(PLAN_ZONES.LEAST, zone.least())
          .set(PLAN_ZONES.MOST, zone.most())
          .set(PLAN_ZONES.LEAD, zone.lead())
          .execute();
    }
    for (Couple couple : plan.couples()) {
      sql.insertInto(PLAN_PAIRS)
          .set(PLAN_PAIRS.PLAN, plan.id())
          .set(PLAN_PAIRS.ONE, couple.one())
          .set(PLAN_PAIRS.OTHER, couple.other())
          .set(PLAN_PAIRS.SHARED, couple.shared())
          .set(PLAN_PAIRS.BECAUSE, couple.because().strip())
          .execute();
    }
  }

  private static PlansRecord row(ZonePlan plan) {
    PlansRecord row = new PlansRecord();
    row.setId(plan.id());
    row.setNumber(plan.number());
    row.setName(plan.name());
    row.setRoot(plan.root());
    row.setDay(plan.day());
    row.setBusinessShare(plan.businessShare());
    row.setMadeBy(plan.madeBy());
    row.setMadeAt(plan.madeAt());
    row.setVersion(plan.version());
    row.setChangedBy(plan.changedBy());
    row.setChangedAt(plan.changedAt());
    return row;
  }

  private ZonePlan plan(PlansRecord row) {
    return new ZonePlan(
        row.getId(),
        row.getNumber(),
        row.getName(),
        row.getRoot(),
        row.getDay(),
        row.getBusinessShare(),
        sql.selectFrom(PLAN_UNITS)
            .where(PLAN_UNITS.PLAN.eq(row.getId()))
            .orderBy(PLAN_UNITS.SEQ)
            .fetch(PLAN_UNITS.UNIT),
        sql.selectFrom(PLAN_ZONES)
            .where(PLAN_ZONES.PLAN.eq(row.getId()))
            .orderBy(PLAN_ZONES.NUMBER)
            .fetch(
                zone ->
                    new AskedZone(zone.getName(), zone.getLeast(), zone.getMost(), zone.getLead())),
        sql.selectFrom(PLAN_PAIRS)
            .where(PLAN_PAIRS.PLAN.eq(row.getId()))
            .orderBy(PLAN_PAIRS.ONE, PLAN_PAIRS.OTHER)
            .fetch(
                pair ->
                    new Couple(
                        pair.getOne(), pair.getOther(), pair.getShared(), pair.getBecause())),
        row.getMadeBy(),
        row.getMadeAt(),
        row.getVersion(),
        row.getChangedBy(),
        row.getChangedAt());
  }
}
