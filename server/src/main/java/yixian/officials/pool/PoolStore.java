package yixian.officials.pool;

import static yixian.officials.db.Tables.ENTRIES;
import static yixian.officials.db.Tables.POOLS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.kernel.Actor;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.officials.db.tables.records.EntriesRecord;
import yixian.officials.db.tables.records.PoolsRecord;

@Component
class PoolStore {

  private final DSLContext sql;

  PoolStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Pools that have not ended, the one that ends first first. */
  List<Pool> alive(LocalDate day) {
    return sql.selectFrom(POOLS)
        .where(POOLS.UNTIL_DAY.ge(day))
        .orderBy(POOLS.UNTIL_DAY, POOLS.ID)
        .fetch(PoolStore::pool);
  }

  Optional<Pool> find(UUID id, LocalDate day) {
    return sql.selectFrom(POOLS)
        .where(POOLS.ID.eq(id), POOLS.UNTIL_DAY.ge(day))
        .fetchOptional(PoolStore::pool);
  }

  void open(Pool pool, Actor by, Instant at) {
    PoolsRecord row = new PoolsRecord();
    row.setId(pool.id());
    row.setKind(pool.kind().name());
    row.setName(pool.name());
    row.setPurpose(pool.purpose());
    row.setApplyUntil(pool.applyUntil());
    row.setUntilDay(pool.until());
    row.setMadeBy(by.name());
    row.setMadeAt(at);
    sql.insertInto(POOLS).set(row).execute();
  }

  List<EntriesRecord> entries(Scope scope, UUID pool) {
    return sql.selectFrom(ENTRIES)
        .where(ENTRIES.POOL.eq(pool), within(scope))
        .orderBy(ENTRIES.ID)
        .fetch();
  }

  List<Pool> reserving(Scope scope, UUID person, LocalDate day) {
    return sql.select(POOLS.fields())
        .from(POOLS)
        .join(ENTRIES)
        .on(ENTRIES.POOL.eq(POOLS.ID))
        .where(
            ENTRIES.PERSON.eq(person),
            ENTRIES.STATE.eq(EntryState.ADMITTED.name()),
            POOLS.KIND.eq(PoolKind.RESERVE.name()),
            POOLS.UNTIL_DAY.ge(day),
            within(scope))
        .orderBy(POOLS.UNTIL_DAY, POOLS.ID)
        .fetchInto(POOLS)
        .map(PoolStore::pool);
  }

  List<Substitute> substitutes(LocalDate day) {
    return sql.select(ENTRIES, POOLS)
        .from(ENTRIES)
        .join(POOLS)
        .on(POOLS.ID.eq(ENTRIES.POOL))
        .where(
            ENTRIES.STATE.eq(EntryState.ADMITTED.name()),
            POOLS.KIND.eq(PoolKind.SUBSTITUTE.name()),
            POOLS.UNTIL_DAY.ge(day))
        .orderBy(ENTRIES.ID)
        .fetch(row -> substitute(row.value1(), pool(row.value2())));
  }

  private static Substitute substitute(EntriesRecord entry, Pool pool) {
    return new Substitute(
        entry.getPerson(), entry.getUnit(), pool, entry.getStatement(), entry.getReason());
  }

  List<EntriesRecord> ofPerson(UUID person) {
    return sql.selectFrom(ENTRIES).where(ENTRIES.PERSON.eq(person)).orderBy(ENTRIES.ID).fetch();
  }

  Optional<EntriesRecord> entry(Scope scope, UUID id) {
    return sql.selectFrom(ENTRIES).where(ENTRIES.ID.eq(id), within(scope)).fetchOptional();
  }

  /** False where the person is in the pool already. */
  boolean add(EntriesRecord entry) {
    return sql.insertInto(ENTRIES).set(entry).onConflictDoNothing().execute() == 1;
  }

  void save(EntriesRecord entry, int seen) {
    int written =
        sql.update(ENTRIES)
            .set(entry)
            .where(ENTRIES.ID.eq(entry.getId()), ENTRIES.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      var winner = sql.fetchSingle(ENTRIES, ENTRIES.ID.eq(entry.getId()));
      throw Problem.conflict("这条入库记录已被他人先行办理，请刷新后再办", winner.getChangedBy(), winner.getChangedAt());
    }
  }

  /** Deletes the names of pools that have ended; how many. */
  int forget(LocalDate day) {
    return sql.deleteFrom(ENTRIES)
        .where(ENTRIES.POOL.in(DSL.select(POOLS.ID).from(POOLS).where(POOLS.UNTIL_DAY.lt(day))))
        .execute();
  }

  private static Pool pool(PoolsRecord row) {
    return new Pool(
        row.getId(),
        PoolKind.valueOf(row.getKind()),
        row.getName(),
        row.getPurpose(),
        row.getApplyUntil(),
        row.getUntilDay());
  }

  /** The scope as a predicate; row security says the same a second time. */
  private static Condition within(Scope scope) {
    if (scope.everything()) {
      return DSL.trueCondition();
    }
    Condition own =
        scope.person() == null ? DSL.falseCondition() : ENTRIES.PERSON.eq(scope.person());
    return scope.units().isEmpty()
        ? own
        : own.or(ENTRIES.UNIT.eq(DSL.any(scope.units().toArray(UUID[]::new))));
  }
}
