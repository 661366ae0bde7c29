package yixian.tasklist.contract;

import static yixian.tasklist.db.Sequences.CONTRACT_NUMBERS;
import static yixian.tasklist.db.Tables.CONTRACTS;
import static yixian.tasklist.db.Tables.PROBLEMS;
import static yixian.tasklist.db.Tables.VISITS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.kernel.Days;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.tasklist.db.tables.records.ContractsRecord;
import yixian.tasklist.db.tables.records.VisitsRecord;

@Component
class ContractStore {

  private static final int MOST = 500;
  private static final int UNVISITED_DAYS = 90;

  private final DSLContext sql;

  ContractStore(DSLContext sql) {
    this.sql = sql;
  }

  long number() {
    return sql.nextval(CONTRACT_NUMBERS).longValue();
  }

  void add(ContractsRecord contract) {
    sql.insertInto(CONTRACTS).set(contract).execute();
  }

  void add(VisitsRecord visit) {
    sql.insertInto(VISITS).set(visit).execute();
  }

  Optional<ContractsRecord> find(Scope scope, UUID id) {
    return sql.selectFrom(CONTRACTS).where(CONTRACTS.ID.eq(id), within(scope)).fetchOptional();
  }

  /** Writes it, if it is still as seen. */
  void save(ContractsRecord contract, int seen) {
    contract.setVersion(seen + 1);
    int written =
        sql.update(CONTRACTS)
            .set(contract)
            .where(CONTRACTS.ID.eq(contract.getId()), CONTRACTS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      ContractsRecord winner = sql.fetchSingle(CONTRACTS, CONTRACTS.ID.eq(contract.getId()));
      throw Problem.conflict("这份合同已在别处改动，请刷新后再办", winner.getChangedBy(), winner.getChangedAt());
    }
  }

  /** Those that end first come first. */
  List<ContractsRecord> list(
      Scope scope, @Nullable Figure figure, @Nullable String text, Instant now) {
    return sql.selectFrom(CONTRACTS)
        .where(within(scope), figure == null ? DSL.noCondition() : counts(figure, now))
        .and(named(text))
        .orderBy(CONTRACTS.STATE.desc(), CONTRACTS.ENDS, CONTRACTS.ID)
        .limit(MOST)
        .fetch();
  }

  int count(Scope scope, Figure figure, @Nullable String text, Instant now) {
    return sql.fetchCount(CONTRACTS, within(scope), counts(figure, now), named(text));
  }

  private static Condition named(@Nullable String text) {
    return text == null || text.isBlank()
        ? DSL.noCondition()
        : CONTRACTS
            .CODE
            .contains(text.strip())
            .or(CONTRACTS.SUBJECT.contains(text.strip()))
            .or(CONTRACTS.PARTY.contains(text.strip()));
  }

  /** Running contracts that end soon and of which nobody was told. */
  List<ContractsRecord> ending(LocalDate today, int most) {
    return sql.selectFrom(CONTRACTS)
        .where(ending(today), CONTRACTS.TOLD.isFalse())
        .orderBy(CONTRACTS.ENDS)
        .limit(most)
        .fetch();
  }

  /** A visit with the code of the problem that came of it, where the reader may see that. */
  record Visited(VisitsRecord visit, @Nullable String problem) {}

  List<Visited> visits(UUID contract) {
    return sql.select(VISITS.fields())
        .select(PROBLEMS.CODE)
        .from(VISITS)
        .leftJoin(PROBLEMS)
        .on(PROBLEMS.ID.eq(VISITS.PROBLEM))
        .where(VISITS.CONTRACT.eq(contract))
        .orderBy(VISITS.AT.desc())
        .fetch(row -> new Visited(row.into(VISITS), row.get(PROBLEMS.CODE)));
  }

  /** Whether the problem is one that the permission reaches. */
  boolean knowsProblem(Scope scope, UUID problem) {
    UUID[] units = scope.units().toArray(UUID[]::new);
    Condition within =
        scope.everything()
            ? DSL.trueCondition()
            : PROBLEMS.OWNER.eq(DSL.any(units)).or(PROBLEMS.UNIT.eq(DSL.any(units)));
    return sql.fetchExists(PROBLEMS, PROBLEMS.ID.eq(problem).and(within));
  }

  /** What a figure counts. */
  private static Condition counts(Figure figure, Instant now) {
    LocalDate today = Days.of(now);
    Condition inForce = CONTRACTS.STATE.eq(State.RUNNING.name()).and(CONTRACTS.ENDS.gt(today));
    return switch (figure) {
      case IN_FORCE -> inForce;
      case ENDING -> ending(today);
      case OVER -> CONTRACTS.STATE.eq(State.RUNNING.name()).and(CONTRACTS.ENDS.le(today));
      case ENDED -> CONTRACTS.STATE.eq(State.ENDED.name());
      case UNVISITED -> inForce.and(unvisited(Days.start(today.minusDays(UNVISITED_DAYS))));
      case UNSOUND -> inForce.and(DSL.field(lastSound()).isFalse());
    };
  }

  private static Condition ending(LocalDate today) {
    Field<LocalDate> from =
        DSL.field("{0} - {1}", LocalDate.class, CONTRACTS.ENDS, CONTRACTS.REMIND);
    return CONTRACTS
        .STATE
        .eq(State.RUNNING.name())
        .and(CONTRACTS.ENDS.gt(today))
        .and(from.le(today));
  }

  private static Condition unvisited(Instant since) {
    return DSL.notExists(
        DSL.selectOne().from(VISITS).where(VISITS.CONTRACT.eq(CONTRACTS.ID), VISITS.AT.ge(since)));
  }

  private static Select<Record1<Boolean>> lastSound() {
    return DSL.select(VISITS.SOUND)
        .from(VISITS)
        .where(VISITS.CONTRACT.eq(CONTRACTS.ID))
        .orderBy(VISITS.AT.desc())
        .limit(1);
  }

  /** The scope as a predicate; row security says the same a second time. */
  private static Condition within(Scope scope) {
    return scope.everything()
        ? DSL.trueCondition()
        : CONTRACTS.OWNER.eq(DSL.any(scope.units().toArray(UUID[]::new)));
  }
}
