package yixian.inspection.finding;

import static yixian.inspection.db.Sequences.FINDING_NUMBERS;
import static yixian.inspection.db.Tables.CAMPAIGNS;
import static yixian.inspection.db.Tables.FINDINGS;
import static yixian.inspection.db.Tables.FINDING_STEPS;
import static yixian.inspection.db.Tables.GROUPS;
import static yixian.inspection.db.Tables.TARGETS;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.inspection.Inspections;
import yixian.inspection.campaign.Figure;
import yixian.inspection.db.tables.records.FindingStepsRecord;
import yixian.inspection.db.tables.records.FindingsRecord;
import yixian.kernel.Actor;
import yixian.kernel.Page;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

@Component
class FindingStore {

  private final DSLContext sql;

  FindingStore(DSLContext sql) {
    this.sql = sql;
  }

  /** The next numbers, so many. */
  List<Long> numbers(int count) {
    return sql.nextvals(FINDING_NUMBERS, count).stream().map(Number::longValue).toList();
  }

  void add(List<FindingsRecord> findings) {
    sql.batchInsert(findings).execute();
  }

  Optional<FindingsRecord> find(Scope scope, UUID id) {
    return sql.selectFrom(FINDINGS).where(FINDINGS.ID.eq(id), within(scope)).fetchOptional();
  }

  List<FindingsRecord> find(Scope scope, Collection<UUID> ids) {
    return sql.selectFrom(FINDINGS)
        .where(FINDINGS.ID.eq(DSL.any(ids.toArray(UUID[]::new))), within(scope))
        .fetch();
  }

  Optional<FindingsRecord> of(UUID target, int position) {
    return sql.selectFrom(FINDINGS)
        .where(FINDINGS.TARGET.eq(target), FINDINGS.POSITION.eq(position))
        .fetchOptional();
  }

  List<FindingsRecord> of(UUID target) {
    return sql.selectFrom(FINDINGS)
        .where(FINDINGS.TARGET.eq(target))
        .orderBy(FINDINGS.POSITION)
        .fetch();
  }

  /** Writes them, if each is still as seen. */
  void save(List<FindingsRecord> findings) {
    var updates =
        findings.stream()
            .map(
                finding -> {
                  int seen = finding.getVersion();
                  finding.setVersion(seen + 1);
                  return sql.update(FINDINGS)
                      .set(finding)
                      .where(FINDINGS.ID.eq(finding.getId()), FINDINGS.VERSION.eq(seen));
                })
            .toList();
    int[] written = sql.batch(updates).execute();
    for (int at = 0; at < written.length; at++) {
      if (written[at] == 0) {
        throw late(findings.get(at).getId());
      }
    }
  }

  Problem late(UUID id) {
    FindingsRecord winner = sql.fetchSingle(FINDINGS, FINDINGS.ID.eq(id));
    return Problem.conflict(
        "问题 " + winner.getCode() + " 已在别处办过，请刷新后再办", winner.getChangedBy(), winner.getChangedAt());
  }

  void addSteps(List<FindingStepsRecord> steps) {
    sql.batchInsert(steps).execute();
  }

  List<FindingStepsRecord> steps(UUID finding) {
    return sql.selectFrom(FINDING_STEPS)
        .where(FINDING_STEPS.FINDING.eq(finding))
        .orderBy(FINDING_STEPS.POSITION)
        .fetch();
  }

  /** Overdue and not told of yet. */
  List<FindingsRecord> overdue(LocalDate today, int most) {
    return sql.selectFrom(FINDINGS)
        .where(FINDINGS.STATE.eq(State.FOUND.name()), FINDINGS.DUE.lt(today))
        .and(FINDINGS.TOLD.eq(false))
        .orderBy(FINDINGS.DUE, FINDINGS.ID)
        .limit(most)
        .fetch();
  }

  Page<FindingsRecord> list(
      Scope scope, UUID campaign, Figure figure, LocalDate today, @Nullable UUID after, int limit) {
    Condition wanted = FINDINGS.CAMPAIGN.eq(campaign).and(within(scope)).and(counts(figure, today));
    List<FindingsRecord> rows = stretch(wanted, after, limit + 1);
    int total =
        sql.fetchCount(sql.selectOne().from(FINDINGS).where(wanted).limit(Page.COUNT_CAP + 1));
    boolean more = rows.size() > limit;
    List<FindingsRecord> shown = more ? rows.subList(0, limit) : rows;
    return Page.of(shown, more ? shown.getLast().getId().toString() : null, total);
  }

  /**
   * What the reader's units have to put right, and what another than he has put right and he may
   * check again, by his units or as a member of the group; the most urgent first.
   */
  Page<FindingsRecord> waiting(Actor reader, int most) {
    Condition fixes =
        FINDINGS
            .STATE
            .eq(State.FOUND.name())
            .and(covers(reader.scope(Inspections.ANSWER), FINDINGS.UNIT));
    Condition checks =
        FINDINGS
            .STATE
            .eq(State.FIXED.name())
            .and(FINDINGS.FIXER.isDistinctFrom(reader.account()))
            .and(leads(reader.scope(Inspections.CHECK)).or(inCrew(reader.person())));
    Condition wanted =
        FINDINGS
            .STATE
            .in(DSL.inline(State.FOUND.name()), DSL.inline(State.FIXED.name()))
            .and(within(reader.scope(Inspections.VIEW)))
            .and(reader.may(Inspections.CHECK) ? fixes.or(checks) : fixes);
    List<FindingsRecord> rows =
        sql.selectFrom(FINDINGS)
            .where(wanted)
            .orderBy(FINDINGS.DUE, FINDINGS.ID)
            .limit(most)
            .fetch();
    int total =
        rows.size() < most
            ? rows.size()
            : sql.fetchCount(
                sql.selectOne().from(FINDINGS).where(wanted).limit(Page.COUNT_CAP + 1));
    return Page.of(rows, null, total);
  }

  private static Condition leads(Scope scope) {
    return FINDINGS.CAMPAIGN.in(
        DSL.select(CAMPAIGNS.ID).from(CAMPAIGNS).where(covers(scope, CAMPAIGNS.OWNER)));
  }

  private static Condition inCrew(@Nullable UUID person) {
    return person == null
        ? DSL.falseCondition()
        : FINDINGS.TARGET.in(
            DSL.select(TARGETS.ID)
                .from(TARGETS)
                .join(GROUPS)
                .on(GROUPS.ID.eq(TARGETS.CREW))
                .where(DSL.condition("{0} = any ({1})", DSL.val(person), GROUPS.MEMBERS)));
  }

  private static Condition covers(Scope scope, Field<UUID> unit) {
    return scope.everything()
        ? DSL.trueCondition()
        : unit.eq(DSL.any(scope.units().toArray(UUID[]::new)));
  }

  /** Rows without their count, for an export. */
  List<FindingsRecord> rows(Scope scope, UUID campaign, @Nullable UUID after, int limit) {
    return stretch(FINDINGS.CAMPAIGN.eq(campaign).and(within(scope)), after, limit);
  }

  private List<FindingsRecord> stretch(Condition wanted, @Nullable UUID after, int most) {
    Condition from =
        after == null
            ? DSL.noCondition()
            : DSL.row(FINDINGS.FOUND_AT, FINDINGS.ID)
                .lt(
                    DSL.select(FINDINGS.FOUND_AT, FINDINGS.ID)
                        .from(FINDINGS)
                        .where(FINDINGS.ID.eq(after)));
    return sql.selectFrom(FINDINGS)
        .where(wanted, from)
        .orderBy(FINDINGS.FOUND_AT.desc(), FINDINGS.ID.desc())
        .limit(most)
        .fetch();
  }

  private static Condition counts(Figure figure, LocalDate today) {
    return switch (figure) {
      case RECTIFIED -> FINDINGS.STATE.in(State.FIXED.name(), State.CLOSED.name());
      case RECHECKED -> FINDINGS.STATE.eq(State.CLOSED.name());
      case OVERDUE -> FINDINGS.STATE.eq(State.FOUND.name()).and(FINDINGS.DUE.lt(today));
      case DROPPED -> FINDINGS.STATE.eq(State.DROPPED.name());
      case FINDINGS, GROUPS, TARGETS, CHECKED, LEFT, REMOVED, DISPUTED ->
          FINDINGS.STATE.ne(State.DROPPED.name());
    };
  }

  /** Names of targets and their groups. */
  record Place(String name, UUID group) {}

  Map<UUID, Place> places(Collection<UUID> targets) {
    Map<UUID, Place> places = new HashMap<>();
    sql.select(TARGETS.ID, TARGETS.NAME, TARGETS.CREW)
        .from(TARGETS)
        .where(TARGETS.ID.eq(DSL.any(targets.toArray(UUID[]::new))))
        .forEach(row -> places.put(row.value1(), new Place(row.value2(), row.value3())));
    return places;
  }

  private static Condition within(Scope scope) {
    return scope.everything()
        ? DSL.trueCondition()
        : DSL.condition("{0} && {1}", FINDINGS.REACH, DSL.val(Inspections.names(scope)));
  }
}
