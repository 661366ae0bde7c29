package yixian.assessment.plan;

import static yixian.assessment.db.Tables.PLANS;
import static yixian.assessment.db.Tables.PLAN_LINES;
import static yixian.assessment.db.Tables.PLAN_RATERS;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.assessment.db.tables.records.PlansRecord;
import yixian.kernel.Problem;

@Component
class PlanStore {

  private final DSLContext sql;

  PlanStore(DSLContext sql) {
    this.sql = sql;
  }

  /** All plans, the latest batch and plan first. */
  List<Plan> list() {
    return fetch(DSL.trueCondition());
  }

  Optional<Plan> find(UUID id) {
    return fetch(PLANS.ID.eq(id)).stream().findFirst();
  }

  /** Those that are followed, or were until another took their place; the latest first. */
  List<Plan> followed() {
    return fetch(PLANS.STATE.ne(PlanState.DRAFT.name()));
  }

  private List<Plan> fetch(Condition which) {
    List<PlansRecord> rows =
        sql.selectFrom(PLANS)
            .where(which)
            .orderBy(PLANS.FROM_DAY.desc(), PLANS.CHANGED_AT.desc(), PLANS.ID.desc())
            .fetch();
    List<UUID> ids = rows.stream().map(PlansRecord::getId).toList();
    Map<UUID, List<PlanLine>> lines =
        sql.selectFrom(PLAN_LINES)
            .where(PLAN_LINES.PLAN.in(ids))
            .orderBy(PLAN_LINES.PLAN, PLAN_LINES.CADENCE, PLAN_LINES.SEQ)
            .fetchGroups(
                PLAN_LINES.PLAN,
                row ->
                    new PlanLine(
                        Cadence.valueOf(row.getCadence()),
                        row.getSeq(),
                        LineKind.valueOf(row.getKind()),
                        row.getCode(),
                        row.getWhose() == null ? null : Whose.valueOf(row.getWhose()),
                        row.getWeight(),
                        row.getNilAt(),
                        row.getFullAt()));
    return rows.stream()
        .map(row -> plan(row, lines.getOrDefault(row.getId(), List.of()), raters(row.getId())))
        .toList();
  }

  private Map<Panel, Set<UUID>> raters(UUID plan) {
    Map<Panel, Set<UUID>> raters = new EnumMap<>(Panel.class);
    sql.selectFrom(PLAN_RATERS)
        .where(PLAN_RATERS.PLAN.eq(plan))
        .orderBy(PLAN_RATERS.PANEL, PLAN_RATERS.PERSON)
        .forEach(
            row ->
                raters
                    .computeIfAbsent(Panel.valueOf(row.getPanel()), panel -> new HashSet<>())
                    .add(row.getPerson()));
    return raters;
  }

  private static Plan plan(PlansRecord row, List<PlanLine> lines, Map<Panel, Set<UUID>> raters) {
    return new Plan(
        row.getId(),
        row.getBatch(),
        row.getName(),
        row.getBasis(),
        row.getFromDay(),
        row.getExcellentPercent(),
        Rounding.valueOf(row.getRounding()),
        Severity.valueOf(row.getSeverity()),
        List.of(row.getFactors()),
        lines,
        raters,
        PlanState.valueOf(row.getState()),
        row.getVersion(),
        row.getChangedBy(),
        row.getChangedAt());
  }

  void add(Plan plan) {
    sql.executeInsert(row(plan));
    addParts(plan);
  }

  /** Writes the plan, if it is still as seen. */
  void save(Plan plan, int seen) {
    int written =
        sql.update(PLANS)
            .set(row(plan))
            .where(PLANS.ID.eq(plan.id()), PLANS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      PlansRecord now = sql.fetchSingle(PLANS, PLANS.ID.eq(plan.id()));
      throw Problem.conflict("方案已被修改，请刷新后再办", now.getChangedBy(), now.getChangedAt());
    }
    sql.deleteFrom(PLAN_LINES).where(PLAN_LINES.PLAN.eq(plan.id())).execute();
    sql.deleteFrom(PLAN_RATERS).where(PLAN_RATERS.PLAN.eq(plan.id())).execute();
    addParts(plan);
  }

  /** Another plan takes the place of the one that is followed. */
  void replace(UUID batch) {
    sql.update(PLANS)
        .set(PLANS.STATE, PlanState.REPLACED.name())
        .set(PLANS.VERSION, PLANS.VERSION.plus(1))
        .where(PLANS.BATCH.eq(batch), PLANS.STATE.eq(PlanState.ADOPTED.name()))
        .execute();
  }

  private void addParts(Plan plan) {
    for (PlanLine line : plan.lines()) {
      sql.insertInto(PLAN_LINES)
          .set(PLAN_LINES.PLAN, plan.id())
          .set(PLAN_LINES.CADENCE, line.cadence().name())
          .set(PLAN_LINES.SEQ, (short) line.seq())
          .set(PLAN_LINES.KIND, line.kind().name())
          .set(PLAN_LINES.CODE, line.code())
          .set(PLAN_LINES.WHOSE, line.whose() == null ? null : line.whose().name())
          .set(PLAN_LINES.WEIGHT, line.weight())
          .set(PLAN_LINES.NIL_AT, line.nilAt())
          .set(PLAN_LINES.FULL_AT, line.fullAt())
          .execute();
    }
    plan.raters()
        .forEach(
            (panel, people) ->
                people.forEach(
                    person ->
                        sql.insertInto(PLAN_RATERS)
                            .set(PLAN_RATERS.PLAN, plan.id())
                            .set(PLAN_RATERS.PANEL, panel.name())
                            .set(PLAN_RATERS.PERSON, person)
                            .execute()));
  }

  private static PlansRecord row(Plan plan) {
    PlansRecord row = new PlansRecord();
    row.setId(plan.id());
    row.setBatch(plan.batch());
    row.setName(plan.name());
    row.setBasis(plan.basis());
    row.setFromDay(plan.from());
    row.setExcellentPercent((short) plan.excellentPercent());
    row.setRounding(plan.rounding().name());
    row.setSeverity(plan.severity().name());
    row.setFactors(plan.factors().toArray(String[]::new));
    row.setState(plan.state().name());
    row.setVersion(plan.version());
    row.setChangedBy(plan.changedBy());
    row.setChangedAt(plan.changedAt());
    return row;
  }
}
