package yixian.unannounced.finding;

import static yixian.unannounced.db.Sequences.FINDING_NUMBERS;
import static yixian.unannounced.db.Tables.FINDINGS;
import static yixian.unannounced.db.Tables.FINDING_STEPS;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.unannounced.Unannounced;
import yixian.unannounced.db.tables.records.FindingStepsRecord;
import yixian.unannounced.db.tables.records.FindingsRecord;

@Component
class FindingStore {
  private static final int MOST = 500;

  private final DSLContext sql;

  FindingStore(DSLContext sql) {
    this.sql = sql;
  }

  long number() {
    return sql.nextval(FINDING_NUMBERS).longValue();
  }

  void add(List<FindingsRecord> findings, List<FindingStepsRecord> steps) {
    sql.batchInsert(findings).execute();
    sql.batchInsert(steps).execute();
  }

  Optional<FindingsRecord> find(Scope scope, UUID id) {
    return sql.selectFrom(FINDINGS).where(FINDINGS.ID.eq(id), within(scope)).fetchOptional();
  }

  /** Open ones first, the latest first. */
  List<FindingsRecord> list(Scope scope, FindingQuery query) {
    Condition wanted = within(scope);
    if (query.round() != null) {
      wanted = wanted.and(FINDINGS.ROUND.eq(query.round()));
    }
    if (query.aspect() != null) {
      wanted = wanted.and(FINDINGS.ASPECT.eq(query.aspect().name()));
    }
    if (query.state() != null) {
      wanted = wanted.and(FINDINGS.STATE.eq(query.state().name()));
    }
    if (query.open() != null) {
      wanted =
          wanted.and(query.open() ? FINDINGS.ENDED_AT.isNull() : FINDINGS.ENDED_AT.isNotNull());
    }
    return sql.selectFrom(FINDINGS)
        .where(wanted)
        .orderBy(FINDINGS.ENDED_AT.isNotNull(), FINDINGS.FOUND_AT.desc(), FINDINGS.ID.desc())
        .limit(MOST)
        .fetch();
  }

  List<FindingsRecord> about(UUID person) {
    return sql.selectFrom(FINDINGS)
        .where(FINDINGS.PERSON.eq(person))
        .orderBy(FINDINGS.FOUND_AT.desc(), FINDINGS.ID.desc())
        .fetch();
  }

  /** What waits for a second look by this inspector. */
  List<FindingsRecord> waitingFor(UUID inspector) {
    return sql.selectFrom(FINDINGS)
        .where(FINDINGS.STATE.eq(State.MENDED.name()))
        .and(DSL.condition("{0} = any ({1})", DSL.val(inspector), FINDINGS.INSPECTORS))
        .and(FINDINGS.MENDER.isDistinctFrom(inspector))
        .orderBy(FINDINGS.MEND_BY, FINDINGS.ID)
        .fetch();
  }

  /** Of these placements, what was found since and has not been cleared. */
  List<FindingsRecord> standing(Collection<UUID> placements, Instant since) {
    return sql.selectFrom(FINDINGS)
        .where(FINDINGS.PLACEMENT.eq(DSL.any(placements.toArray(UUID[]::new))))
        .and(FINDINGS.FOUND_AT.ge(since))
        .and(FINDINGS.STATE.ne(State.CLEARED.name()))
        .orderBy(FINDINGS.FOUND_AT, FINDINGS.ID)
        .fetch();
  }

  /** Of these placements, what was put right and then closed by another within these moments. */
  List<FindingsRecord> closed(Collection<UUID> placements, Instant from, Instant end) {
    return sql.selectFrom(FINDINGS)
        .where(FINDINGS.PLACEMENT.eq(DSL.any(placements.toArray(UUID[]::new))))
        .and(FINDINGS.STATE.eq(State.CLOSED.name()))
        .and(FINDINGS.ENDED_AT.ge(from))
        .and(FINDINGS.ENDED_AT.lt(end))
        .orderBy(FINDINGS.ENDED_AT, FINDINGS.ID)
        .fetch();
  }

  /** These of them that the scope reaches. */
  List<FindingsRecord> find(Scope scope, Collection<UUID> ids) {
    return sql.selectFrom(FINDINGS)
        .where(FINDINGS.ID.eq(DSL.any(ids.toArray(UUID[]::new))), within(scope))
        .fetch();
  }

  /** How many of a round wait for their end. */
  int open(UUID round) {
    return sql.fetchCount(FINDINGS, FINDINGS.ROUND.eq(round), FINDINGS.ENDED_AT.isNull());
  }

  /** Writes it, if it is still as seen. */
  void save(FindingsRecord finding, FindingStepsRecord step) {
    int seen = finding.getVersion();
    finding.setVersion(seen + 1);
    int written =
        sql.update(FINDINGS)
            .set(finding)
            .where(FINDINGS.ID.eq(finding.getId()), FINDINGS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      throw late(sql.fetchSingle(FINDINGS, FINDINGS.ID.eq(finding.getId())));
    }
    step.setPosition(finding.getVersion());
    sql.insertInto(FINDING_STEPS).set(step).execute();
  }

  static Problem late(FindingsRecord winner) {
    return Problem.conflict(
        "问题 " + winner.getCode() + " 已在别处办过，请刷新后再办", winner.getChangedBy(), winner.getChangedAt());
  }

  Map<UUID, List<FindingStepsRecord>> steps(Collection<UUID> findings) {
    return new HashMap<>(
        sql.selectFrom(FINDING_STEPS)
            .where(FINDING_STEPS.FINDING.eq(DSL.any(findings.toArray(UUID[]::new))))
            .orderBy(FINDING_STEPS.POSITION)
            .fetchGroups(FINDING_STEPS.FINDING));
  }

  private static Condition within(Scope scope) {
    return scope.everything()
        ? DSL.trueCondition()
        : DSL.condition("{0} && {1}", FINDINGS.REACH, DSL.val(Unannounced.names(scope)));
  }
}
