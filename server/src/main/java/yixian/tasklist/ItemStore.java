package yixian.tasklist;

import static yixian.tasklist.db.Tables.ITEMS;
import static yixian.tasklist.db.Tables.LISTS;
import static yixian.tasklist.db.Tables.STEPS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.kernel.Page;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.kernel.Secrets;
import yixian.tasklist.db.tables.records.ItemsRecord;
import yixian.tasklist.db.tables.records.StepsRecord;

@Component
class ItemStore {

  private static final int MINE = 500;

  private final DSLContext sql;
  private final Secrets secrets;

  ItemStore(DSLContext sql, Secrets secrets) {
    this.sql = sql;
    this.secrets = secrets;
  }

  /** 联系人 · Who is asked, opened. */
  record Contact(@Nullable String name, @Nullable String phone) {}

  /** What was answered about somebody on an earlier list. */
  record Earlier(byte[] mark, String questions, String answers, String list, Instant at) {}

  /** How the items of one person in one grid stand. */
  record Tally(
      @Nullable UUID grid,
      @Nullable UUID person,
      int total,
      int opened,
      int answered,
      int inTime,
      int returned,
      int unplaced) {}

  byte[] mark(String subject) {
    return secrets.digest("tasklist.subject", subject);
  }

  void seal(ItemsRecord item, NewItem told) {
    String name = told.name();
    String phone = told.phone();
    item.setName(name == null ? null : secrets.seal(place("name", item.getId()), name));
    item.setPhone(phone == null ? null : secrets.seal(place("phone", item.getId()), phone));
    item.setMark(mark(told.subject()));
  }

  Contact contact(ItemsRecord item) {
    byte[] name = item.getName();
    byte[] phone = item.getPhone();
    return new Contact(
        name == null ? null : secrets.open(place("name", item.getId()), name),
        phone == null ? null : secrets.open(place("phone", item.getId()), phone));
  }

  /** Puts the items in the place of those before. */
  void replace(UUID list, List<ItemsRecord> items) {
    forget(list);
    sql.batchInsert(items).execute();
  }

  void forget(UUID list) {
    sql.deleteFrom(ITEMS).where(ITEMS.LIST.eq(list)).execute();
  }

  void update(List<ItemsRecord> items) {
    sql.batchUpdate(items).execute();
  }

  List<ItemsRecord> all(UUID list) {
    return sql.selectFrom(ITEMS).where(ITEMS.LIST.eq(list)).orderBy(ITEMS.NUMBER).fetch();
  }

  Optional<ItemsRecord> find(Scope scope, UUID id) {
    return sql.selectFrom(ITEMS).where(ITEMS.ID.eq(id), within(scope)).fetchOptional();
  }

  /** Writes it, if it is still as seen. */
  void save(ItemsRecord item, int seen) {
    item.setVersion(seen + 1);
    int written =
        sql.update(ITEMS)
            .set(item)
            .where(ITEMS.ID.eq(item.getId()), ITEMS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      ItemsRecord winner = sql.fetchSingle(ITEMS, ITEMS.ID.eq(item.getId()));
      throw Problem.conflict("这一条已在别处办过，请刷新后再办", winner.getChangedBy(), winner.getChangedAt());
    }
  }

  /** Notes, without a new version, that whoever holds it has looked. */
  void opened(UUID item, Instant at) {
    sql.update(ITEMS)
        .set(ITEMS.OPENED_AT, at)
        .where(ITEMS.ID.eq(item), ITEMS.OPENED_AT.isNull())
        .execute();
  }

  void add(StepsRecord step) {
    step.setPosition(1 + sql.fetchCount(STEPS, STEPS.ITEM.eq(step.getItem())));
    sql.insertInto(STEPS).set(step).execute();
  }

  List<StepsRecord> steps(UUID item) {
    return sql.selectFrom(STEPS).where(STEPS.ITEM.eq(item)).orderBy(STEPS.POSITION).fetch();
  }

  Page<ItemsRecord> list(Scope scope, ItemQuery query, Instant now) {
    Condition wanted = within(scope).and(wanted(query, now));
    List<ItemsRecord> rows = stretch(wanted, query.after(), query.limit() + 1);
    int total =
        sql.fetchCount(
            sql.selectOne()
                .from(ITEMS)
                .join(LISTS)
                .on(LISTS.ID.eq(ITEMS.LIST))
                .where(wanted)
                .limit(Page.COUNT_CAP + 1));
    boolean more = rows.size() > query.limit();
    List<ItemsRecord> shown = more ? rows.subList(0, query.limit()) : rows;
    return Page.of(shown, more ? String.valueOf(shown.getLast().getNumber()) : null, total);
  }

  /** Rows without their count, for an export. */
  List<ItemsRecord> rows(Scope scope, ItemQuery query, Instant now) {
    return stretch(within(scope).and(wanted(query, now)), query.after(), query.limit());
  }

  private List<ItemsRecord> stretch(Condition wanted, int after, int most) {
    return sql.select(ITEMS.fields())
        .from(ITEMS)
        .join(LISTS)
        .on(LISTS.ID.eq(ITEMS.LIST))
        .where(wanted, ITEMS.NUMBER.gt(after))
        .orderBy(ITEMS.NUMBER)
        .limit(most)
        .fetchInto(ITEMS);
  }

  private static Condition wanted(ItemQuery query, Instant now) {
    Condition wanted = ITEMS.LIST.eq(query.list());
    if (query.grid() != null) {
      wanted = wanted.and(ITEMS.GRID.eq(query.grid()));
    }
    if (query.person() != null) {
      wanted = wanted.and(ITEMS.PERSON.eq(query.person()));
    }
    return query.figure() == null ? wanted : wanted.and(counts(query.figure(), now));
  }

  /** What a figure counts. */
  private static Condition counts(Figure figure, Instant now) {
    return switch (figure) {
      case TOTAL -> DSL.trueCondition();
      case OPENED -> ITEMS.OPENED_AT.isNotNull();
      case ANSWERED -> ITEMS.STATE.eq(ItemState.ANSWERED.name());
      case IN_TIME -> ITEMS.ANSWERED_AT.le(LISTS.DUE);
      case OVERDUE ->
          ITEMS
              .STATE
              .eq(ItemState.PENDING.name())
              .and(LISTS.DUE.lt(now))
              .and(LISTS.STATE.eq(ListState.RUNNING.name()));
      case PENDING -> ITEMS.STATE.eq(ItemState.PENDING.name());
      case RETURNED -> ITEMS.STATE.eq(ItemState.RETURNED.name());
      case UNPLACED -> ITEMS.STATE.eq(ItemState.UNPLACED.name());
    };
  }

  /** How the items within the scope stand, by grid and person. */
  List<Tally> tallies(Scope scope, UUID list) {
    return sql.select(
            ITEMS.GRID,
            ITEMS.PERSON,
            DSL.count(),
            DSL.count().filterWhere(ITEMS.OPENED_AT.isNotNull()),
            DSL.count().filterWhere(ITEMS.STATE.eq(ItemState.ANSWERED.name())),
            DSL.count().filterWhere(ITEMS.ANSWERED_AT.le(LISTS.DUE)),
            DSL.count().filterWhere(ITEMS.STATE.eq(ItemState.RETURNED.name())),
            DSL.count().filterWhere(ITEMS.STATE.eq(ItemState.UNPLACED.name())))
        .from(ITEMS)
        .join(LISTS)
        .on(LISTS.ID.eq(ITEMS.LIST))
        .where(ITEMS.LIST.eq(list), within(scope))
        .groupBy(ITEMS.GRID, ITEMS.PERSON)
        .fetch(ItemStore::tally);
  }

  private static Tally tally(Record row) {
    return new Tally(
        row.get(0, UUID.class),
        row.get(1, UUID.class),
        row.get(2, Integer.class),
        row.get(3, Integer.class),
        row.get(4, Integer.class),
        row.get(5, Integer.class),
        row.get(6, Integer.class),
        row.get(7, Integer.class));
  }

  /** What the person has to answer, and has answered, on lists that run; what is open first. */
  List<ItemsRecord> mine(UUID person) {
    return sql.select(ITEMS.fields())
        .from(ITEMS)
        .join(LISTS)
        .on(LISTS.ID.eq(ITEMS.LIST))
        .where(ITEMS.PERSON.eq(person), LISTS.STATE.eq(ListState.RUNNING.name()))
        .and(ITEMS.STATE.in(ItemState.PENDING.name(), ItemState.ANSWERED.name()))
        .orderBy(ITEMS.STATE.desc(), LISTS.DUE, ITEMS.NUMBER)
        .limit(MINE)
        .fetchInto(ITEMS);
  }

  /** Answers within the scope about the same subjects on other lists, latest first. */
  List<Earlier> earlier(Scope scope, Collection<byte[]> marks, UUID except) {
    return sql.select(ITEMS.MARK, LISTS.QUESTIONS, ITEMS.ANSWERS, LISTS.CODE, ITEMS.ANSWERED_AT)
        .from(ITEMS)
        .join(LISTS)
        .on(LISTS.ID.eq(ITEMS.LIST))
        .where(ITEMS.MARK.in(marks), ITEMS.STATE.eq(ItemState.ANSWERED.name()))
        .and(ITEMS.LIST.ne(except))
        .and(within(scope))
        .orderBy(ITEMS.ANSWERED_AT.desc())
        .fetch(
            row ->
                new Earlier(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
  }

  private static String place(String what, UUID item) {
    return "tasklist." + what + ":" + item;
  }

  /** The scope as a predicate; row security says the same a second time. */
  static Condition within(Scope scope) {
    if (scope.everything()) {
      return DSL.trueCondition();
    }
    UUID[] units = scope.units().toArray(UUID[]::new);
    List<Condition> served = new ArrayList<>();
    served.add(ITEMS.UNIT.eq(DSL.any(units)));
    served.add(ITEMS.TOWN.eq(DSL.any(units)));
    served.add(ITEMS.GRID.eq(DSL.any(scope.grids().toArray(UUID[]::new))));
    if (scope.person() != null) {
      served.add(ITEMS.PERSON.eq(scope.person()));
    }
    return ITEMS.OWNER.eq(DSL.any(units)).or(ITEMS.SENT.isTrue().and(DSL.or(served)));
  }
}
