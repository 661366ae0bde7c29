package yixian.care;

import static yixian.care.db.Sequences.NUMBERS;
import static yixian.care.db.Tables.ACTIONS;
import static yixian.care.db.Tables.COUNTS;
import static yixian.care.db.Tables.HOUSEHOLDS;
import static yixian.care.db.Tables.SHARES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.care.db.tables.records.ActionsRecord;
import yixian.care.db.tables.records.CountsRecord;
import yixian.care.db.tables.records.SharesRecord;
import yixian.kernel.Page;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

@Component
class ActionStore {

  private final DSLContext sql;

  ActionStore(DSLContext sql) {
    this.sql = sql;
  }

  long number() {
    return sql.nextval(NUMBERS).longValue();
  }

  void add(ActionsRecord action) {
    sql.insertInto(ACTIONS).set(action).execute();
  }

  Optional<ActionsRecord> find(Scope scope, UUID id) {
    return sql.selectFrom(ACTIONS).where(ACTIONS.ID.eq(id), within(scope)).fetchOptional();
  }

  /** Writes it, if it is still as seen. */
  void save(ActionsRecord action, int seen) {
    action.setVersion(seen + 1);
    int written =
        sql.update(ACTIONS)
            .set(action)
            .where(ACTIONS.ID.eq(action.getId()), ACTIONS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      ActionsRecord winner = sql.fetchSingle(ACTIONS, ACTIONS.ID.eq(action.getId()));
      throw Problem.conflict("走访行动已在别处改动，请刷新后再办", winner.getChangedBy(), winner.getChangedAt());
    }
  }

  Page<ActionsRecord> list(Scope scope, @Nullable String text, int offset, int limit) {
    Condition wanted = within(scope);
    if (text != null && !text.isBlank()) {
      String words = text.strip();
      wanted = wanted.and(ACTIONS.TITLE.contains(words).or(ACTIONS.CODE.contains(words)));
    }
    List<ActionsRecord> rows =
        sql.selectFrom(ACTIONS)
            .where(wanted)
            .orderBy(ACTIONS.MADE_AT.desc(), ACTIONS.ID.desc())
            .offset(offset)
            .limit(limit + 1)
            .fetch();
    int total =
        sql.fetchCount(sql.selectOne().from(ACTIONS).where(wanted).limit(Page.COUNT_CAP + 1));
    boolean more = rows.size() > limit;
    return Page.of(
        more ? rows.subList(0, limit) : rows, more ? String.valueOf(offset + limit) : null, total);
  }

  /** Notes which grids the action is about, so that those who run them see that it runs. */
  void share(Collection<SharesRecord> shares) {
    List<SharesRecord> wanted = new ArrayList<>(shares);
    sql.insertInto(SHARES, SHARES.fields()).valuesOfRecords(wanted).onConflictDoNothing().execute();
  }

  /** Actions whose day of forgetting has come. */
  List<ActionsRecord> expired(LocalDate today, int most) {
    return sql.selectFrom(ACTIONS)
        .where(ACTIONS.EXPIRES.le(today), ACTIONS.FORGOTTEN_AT.isNull())
        .orderBy(ACTIONS.EXPIRES)
        .limit(most)
        .fetch();
  }

  void keep(List<CountsRecord> counts) {
    sql.batchInsert(counts).execute();
  }

  List<CountsRecord> counts(Collection<UUID> actions) {
    return sql.selectFrom(COUNTS)
        .where(COUNTS.ACTION.eq(DSL.any(actions.toArray(UUID[]::new))))
        .fetch();
  }

  /** The scope as a predicate; row security says the same a second time. */
  private static Condition within(Scope scope) {
    if (scope.everything()) {
      return DSL.trueCondition();
    }
    UUID[] units = scope.units().toArray(UUID[]::new);
    Condition shared =
        SHARES
            .UNIT
            .eq(DSL.any(units))
            .or(SHARES.TOWN.eq(DSL.any(units)))
            .or(SHARES.GRID.eq(DSL.any(scope.grids().toArray(UUID[]::new))));
    Condition wanted =
        ACTIONS
            .OWNER
            .eq(DSL.any(units))
            .or(
                DSL.exists(
                    DSL.selectOne().from(SHARES).where(SHARES.ACTION.eq(ACTIONS.ID), shared)));
    return scope.person() == null
        ? wanted
        : wanted.or(
            DSL.exists(
                DSL.selectOne()
                    .from(HOUSEHOLDS)
                    .where(
                        HOUSEHOLDS.ACTION.eq(ACTIONS.ID), HOUSEHOLDS.PERSON.eq(scope.person()))));
  }
}
