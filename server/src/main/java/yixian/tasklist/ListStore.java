package yixian.tasklist;

import static yixian.tasklist.db.Sequences.NUMBERS;
import static yixian.tasklist.db.Tables.COUNTS;
import static yixian.tasklist.db.Tables.ITEMS;
import static yixian.tasklist.db.Tables.LISTS;
import static yixian.tasklist.db.Tables.MARKS;
import static yixian.tasklist.db.Tables.RUNNING;

import java.time.Instant;
import java.time.LocalDate;
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
import yixian.kernel.Page;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.tasklist.db.tables.records.CountsRecord;
import yixian.tasklist.db.tables.records.ListsRecord;
import yixian.tasklist.db.tables.records.RunningRecord;

@Component
class ListStore {

  private final DSLContext sql;

  ListStore(DSLContext sql) {
    this.sql = sql;
  }

  long number() {
    return sql.nextval(NUMBERS).longValue();
  }

  void add(ListsRecord list) {
    sql.insertInto(LISTS).set(list).execute();
  }

  Optional<ListsRecord> find(Scope scope, UUID id) {
    return sql.selectFrom(LISTS).where(LISTS.ID.eq(id), within(scope)).fetchOptional();
  }

  /** Writes it, if it is still as seen. */
  void save(ListsRecord list, int seen) {
    list.setVersion(seen + 1);
    int written =
        sql.update(LISTS)
            .set(list)
            .where(LISTS.ID.eq(list.getId()), LISTS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      ListsRecord winner = sql.fetchSingle(LISTS, LISTS.ID.eq(list.getId()));
      throw Problem.conflict("这份清单已在别处改动，请刷新后再办", winner.getChangedBy(), winner.getChangedAt());
    }
  }

  Page<ListsRecord> list(
      Scope scope,
      @Nullable ListState state,
      @Nullable String text,
      @Nullable UUID after,
      int most) {
    Condition wanted = within(scope);
    if (state != null) {
      wanted = wanted.and(LISTS.STATE.eq(state.name()));
    }
    if (text != null && !text.isBlank()) {
      wanted = wanted.and(LISTS.TITLE.contains(text.strip()).or(LISTS.CODE.contains(text.strip())));
    }
    Condition from =
        after == null
            ? DSL.noCondition()
            : DSL.row(LISTS.MADE_AT, LISTS.ID)
                .lt(DSL.select(LISTS.MADE_AT, LISTS.ID).from(LISTS).where(LISTS.ID.eq(after)));
    List<ListsRecord> rows =
        sql.selectFrom(LISTS)
            .where(wanted, from)
            .orderBy(LISTS.MADE_AT.desc(), LISTS.ID.desc())
            .limit(most + 1)
            .fetch();
    int total = sql.fetchCount(sql.selectOne().from(LISTS).where(wanted).limit(Page.COUNT_CAP + 1));
    boolean more = rows.size() > most;
    List<ListsRecord> shown = more ? rows.subList(0, most) : rows;
    return Page.of(shown, more ? shown.getLast().getId().toString() : null, total);
  }

  /** Says to all units that the list runs: by its purpose and the digests of whom it asks. */
  void announce(ListsRecord list, List<String> asked, Collection<byte[]> marks) {
    sql.insertInto(RUNNING)
        .set(RUNNING.LIST, list.getId())
        .set(RUNNING.TITLE, list.getTitle())
        .set(RUNNING.PURPOSE, list.getPurpose())
        .set(RUNNING.OWNER, list.getOwner())
        .set(RUNNING.DUE, list.getDue())
        .set(RUNNING.ASKED, asked.toArray(String[]::new))
        .execute();
    var rows = sql.insertInto(MARKS, MARKS.LIST, MARKS.MARK);
    for (byte[] mark : marks) {
      rows = rows.values(list.getId(), mark);
    }
    rows.onConflictDoNothing().execute();
  }

  void withdraw(UUID list) {
    sql.deleteFrom(RUNNING).where(RUNNING.LIST.eq(list)).execute();
  }

  List<RunningRecord> running() {
    return sql.selectFrom(RUNNING).orderBy(RUNNING.DUE, RUNNING.LIST).fetch();
  }

  /** How many of the digests each running list asks too. */
  Map<UUID, Integer> same(Collection<byte[]> marks) {
    Map<UUID, Integer> same = new HashMap<>();
    sql.select(MARKS.LIST, DSL.count())
        .from(MARKS)
        .where(MARKS.MARK.in(marks))
        .groupBy(MARKS.LIST)
        .forEach(row -> same.put(row.value1(), row.value2()));
    return same;
  }

  /** Running lists whose deadline has passed and of which nobody was told. */
  List<ListsRecord> late(Instant now, int most) {
    return sql.selectFrom(LISTS)
        .where(LISTS.STATE.eq(ListState.RUNNING.name()), LISTS.DUE.lt(now), LISTS.TOLD.isFalse())
        .orderBy(LISTS.DUE)
        .limit(most)
        .fetch();
  }

  /** Lists whose day of forgetting has come. */
  List<ListsRecord> expired(LocalDate today, int most) {
    return sql.selectFrom(LISTS)
        .where(LISTS.EXPIRES.le(today), LISTS.FORGOTTEN_AT.isNull())
        .orderBy(LISTS.EXPIRES)
        .limit(most)
        .fetch();
  }

  void keep(List<CountsRecord> counts) {
    counts.forEach(each -> sql.insertInto(COUNTS).set(each).execute());
  }

  List<CountsRecord> counts(UUID list) {
    return sql.selectFrom(COUNTS).where(COUNTS.LIST.eq(list)).orderBy(COUNTS.GRID).fetch();
  }

  /** The scope as a predicate; row security says the same a second time. */
  private static Condition within(Scope scope) {
    Condition owned =
        scope.everything()
            ? DSL.trueCondition()
            : LISTS.OWNER.eq(DSL.any(scope.units().toArray(UUID[]::new)));
    return owned.or(
        DSL.exists(
            DSL.selectOne().from(ITEMS).where(ITEMS.LIST.eq(LISTS.ID), ItemStore.within(scope))));
  }
}
