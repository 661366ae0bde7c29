package yixian.unannounced.visit;

import static yixian.unannounced.db.Tables.EXCLUSIONS;
import static yixian.unannounced.db.Tables.VISITS;
import static yixian.unannounced.db.Tables.VISIT_PEOPLE;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.unannounced.Unannounced;
import yixian.unannounced.db.tables.records.ExclusionsRecord;
import yixian.unannounced.db.tables.records.VisitPeopleRecord;
import yixian.unannounced.db.tables.records.VisitsRecord;

@Component
class VisitStore {
  private final DSLContext sql;

  VisitStore(DSLContext sql) {
    this.sql = sql;
  }

  void add(List<VisitsRecord> visits, List<VisitPeopleRecord> people) {
    sql.batchInsert(visits).execute();
    sql.batchInsert(people).execute();
  }

  void exclude(List<ExclusionsRecord> exclusions) {
    sql.batchInsert(exclusions).execute();
  }

  void forgetExclusions(Collection<UUID> visits) {
    sql.deleteFrom(EXCLUSIONS)
        .where(EXCLUSIONS.VISIT.eq(DSL.any(visits.toArray(UUID[]::new))))
        .execute();
  }

  List<ExclusionsRecord> exclusions(Collection<UUID> visits) {
    return sql.selectFrom(EXCLUSIONS)
        .where(EXCLUSIONS.VISIT.eq(DSL.any(visits.toArray(UUID[]::new))))
        .orderBy(EXCLUSIONS.PERSON)
        .fetch();
  }

  Optional<VisitsRecord> find(Scope scope, UUID id) {
    return sql.selectFrom(VISITS).where(VISITS.ID.eq(id), within(scope)).fetchOptional();
  }

  /** In the order in which they were drawn. */
  List<VisitsRecord> ofRound(UUID round) {
    return sql.selectFrom(VISITS).where(VISITS.ROUND.eq(round)).orderBy(VISITS.POSITION).fetch();
  }

  /** What waits for this inspector. */
  List<VisitsRecord> openFor(UUID inspector) {
    return sql.selectFrom(VISITS)
        .where(VISITS.STATE.eq(VisitState.OPEN.name()))
        .and(DSL.condition("{0} = any ({1})", DSL.val(inspector), VISITS.INSPECTORS))
        .orderBy(VISITS.ENDS, VISITS.ROUND_CODE, VISITS.POSITION)
        .fetch();
  }

  /** Visits that were made, the latest first. */
  List<VisitsRecord> done(Scope scope, @Nullable UUID round) {
    return sql.selectFrom(VISITS)
        .where(VISITS.STATE.eq(VisitState.DONE.name()), within(scope))
        .and(round == null ? DSL.trueCondition() : VISITS.ROUND.eq(round))
        .orderBy(VISITS.SEEN_AT.desc(), VISITS.ID.desc())
        .fetch();
  }

  List<VisitsRecord> find(Collection<UUID> ids) {
    return sql.selectFrom(VISITS).where(VISITS.ID.eq(DSL.any(ids.toArray(UUID[]::new)))).fetch();
  }

  Map<UUID, List<VisitPeopleRecord>> people(Collection<UUID> visits) {
    return new HashMap<>(
        sql.selectFrom(VISIT_PEOPLE)
            .where(VISIT_PEOPLE.VISIT.eq(DSL.any(visits.toArray(UUID[]::new))))
            .orderBy(VISIT_PEOPLE.POSITION)
            .fetchGroups(VISIT_PEOPLE.VISIT));
  }

  /** What was seen of somebody, the latest first. */
  List<VisitPeopleRecord> seenOf(UUID person) {
    return sql.selectFrom(VISIT_PEOPLE)
        .where(VISIT_PEOPLE.PERSON.eq(person), VISIT_PEOPLE.SEEN_AT.isNotNull())
        .orderBy(VISIT_PEOPLE.SEEN_AT.desc(), VISIT_PEOPLE.ID.desc())
        .fetch();
  }

  /** Writes it, if it is still as seen. */
  void save(VisitsRecord visit, int seen) {
    visit.setVersion(seen + 1);
    int written =
        sql.update(VISITS)
            .set(visit)
            .where(VISITS.ID.eq(visit.getId()), VISITS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      throw late(sql.fetchSingle(VISITS, VISITS.ID.eq(visit.getId())));
    }
  }

  static Problem late(VisitsRecord winner) {
    return Problem.conflict(
        "“" + winner.getName() + "”已由别人记录，请刷新后查看", winner.getSeenBy(), winner.getSeenAt());
  }

  void save(List<VisitPeopleRecord> people) {
    sql.batchUpdate(people).execute();
  }

  void open(UUID round) {
    sql.update(VISITS)
        .set(VISITS.STATE, VisitState.OPEN.name())
        .where(VISITS.ROUND.eq(round), VISITS.STATE.eq(VisitState.DRAWN.name()))
        .execute();
  }

  int count(UUID round, VisitState state) {
    return sql.fetchCount(VISITS, VISITS.ROUND.eq(round), VISITS.STATE.eq(state.name()));
  }

  private static Condition within(Scope scope) {
    return scope.everything()
        ? DSL.trueCondition()
        : DSL.condition("{0} && {1}", VISITS.REACH, DSL.val(Unannounced.names(scope)));
  }
}
