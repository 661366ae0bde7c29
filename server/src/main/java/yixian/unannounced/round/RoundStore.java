package yixian.unannounced.round;

import static yixian.unannounced.db.Sequences.ROUND_NUMBERS;
import static yixian.unannounced.db.Tables.FINDINGS;
import static yixian.unannounced.db.Tables.FRAME;
import static yixian.unannounced.db.Tables.INSPECTORS;
import static yixian.unannounced.db.Tables.ROUNDS;
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
import org.springframework.stereotype.Component;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.unannounced.db.tables.records.FrameRecord;
import yixian.unannounced.db.tables.records.RoundsRecord;

@Component
class RoundStore {
  private static final int MOST = 300;

  private final DSLContext sql;

  RoundStore(DSLContext sql) {
    this.sql = sql;
  }

  long number() {
    return sql.nextval(ROUND_NUMBERS).longValue();
  }

  void add(RoundsRecord round) {
    sql.insertInto(ROUNDS).set(round).execute();
  }

  Optional<RoundsRecord> find(Scope scope, UUID id) {
    return sql.selectFrom(ROUNDS).where(ROUNDS.ID.eq(id), within(scope)).fetchOptional();
  }

  List<RoundsRecord> list(Scope scope) {
    return sql.selectFrom(ROUNDS)
        .where(within(scope))
        .orderBy(ROUNDS.MADE_AT.desc(), ROUNDS.ID.desc())
        .limit(MOST)
        .fetch();
  }

  /** Writes it, if it is still as seen. */
  void save(RoundsRecord round, int seen) {
    round.setVersion(seen + 1);
    int written =
        sql.update(ROUNDS)
            .set(round)
            .where(ROUNDS.ID.eq(round.getId()), ROUNDS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      throw late(sql.fetchSingle(ROUNDS, ROUNDS.ID.eq(round.getId())));
    }
  }

  static Problem late(RoundsRecord winner) {
    return Problem.conflict(
        "检查轮次 " + winner.getCode() + " 已在别处办过，请刷新后再办",
        winner.getChangedBy(),
        winner.getChangedAt());
  }

  void setInspectors(UUID round, Collection<UUID> people) {
    sql.deleteFrom(INSPECTORS).where(INSPECTORS.ROUND.eq(round)).execute();
    people.forEach(
        person ->
            sql.insertInto(INSPECTORS, INSPECTORS.ROUND, INSPECTORS.PERSON)
                .values(round, person)
                .execute());
  }

  List<UUID> inspectors(UUID round) {
    return sql.select(INSPECTORS.PERSON)
        .from(INSPECTORS)
        .where(INSPECTORS.ROUND.eq(round))
        .orderBy(INSPECTORS.PERSON)
        .fetch(INSPECTORS.PERSON);
  }

  void addFrame(List<FrameRecord> frame) {
    sql.batchInsert(frame).execute();
  }

  Map<String, FrameRecord> frame(UUID round, Collection<String> codes) {
    return sql.selectFrom(FRAME)
        .where(FRAME.ROUND.eq(round))
        .and(FRAME.CODE.eq(DSL.any(codes.toArray(String[]::new))))
        .fetchMap(FRAME.CODE);
  }

  /** By grid, what drew it before. */
  Map<UUID, Before> gridsBefore() {
    Map<UUID, Before> before = new HashMap<>();
    sql.select(VISITS.GRID, VISITS.ROUND_CODE)
        .from(VISITS)
        .where(VISITS.GRID.isNotNull())
        .orderBy(VISITS.ID)
        .forEach(row -> before.merge(row.value1(), new Before(row.value2(), 1), Before::again));
    return before;
  }

  /** By person, what drew him before as a person. */
  Map<UUID, Before> peopleBefore() {
    Map<UUID, Before> before = new HashMap<>();
    sql.select(VISIT_PEOPLE.PERSON, VISITS.ROUND_CODE)
        .from(VISIT_PEOPLE)
        .join(VISITS)
        .on(VISITS.ID.eq(VISIT_PEOPLE.VISIT))
        .where(VISITS.GRID.isNull())
        .orderBy(VISITS.ID)
        .forEach(row -> before.merge(row.value1(), new Before(row.value2(), 1), Before::again));
    return before;
  }

  /** Of each round: how many were drawn, how many visited, how many findings wait. */
  record Counts(int visits, int done, int open) {}

  Map<UUID, Counts> counts(Collection<UUID> rounds) {
    UUID[] ids = rounds.toArray(UUID[]::new);
    Map<UUID, Integer> open = new HashMap<>();
    sql.select(FINDINGS.ROUND, DSL.count())
        .from(FINDINGS)
        .where(FINDINGS.ROUND.eq(DSL.any(ids)), FINDINGS.ENDED_AT.isNull())
        .groupBy(FINDINGS.ROUND)
        .forEach(row -> open.put(row.value1(), row.value2()));
    Map<UUID, Counts> counts = new HashMap<>();
    sql.select(VISITS.ROUND, DSL.count(), DSL.count().filterWhere(VISITS.SEEN_AT.isNotNull()))
        .from(VISITS)
        .where(VISITS.ROUND.eq(DSL.any(ids)))
        .groupBy(VISITS.ROUND)
        .forEach(
            row ->
                counts.put(
                    row.value1(),
                    new Counts(row.value2(), row.value3(), open.getOrDefault(row.value1(), 0))));
    return counts;
  }

  private static Condition within(Scope scope) {
    return scope.everything()
        ? DSL.trueCondition()
        : ROUNDS.OWNER.eq(DSL.any(scope.units().toArray(UUID[]::new)));
  }
}
