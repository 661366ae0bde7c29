package yixian.care;

import static yixian.care.db.Tables.ACTIONS;
import static yixian.care.db.Tables.HOUSEHOLDS;
import static yixian.care.db.Tables.NEEDS;
import static yixian.care.db.Tables.VISITS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.care.db.tables.records.HouseholdsRecord;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.kernel.Secrets;

@Component
class HouseholdStore {

  private static final int MINE = 500;

  private final DSLContext sql;
  private final Secrets secrets;

  HouseholdStore(DSLContext sql, Secrets secrets) {
    this.sql = sql;
    this.secrets = secrets;
  }

  /** 联系人 · Whom to ask for at the door, opened. */
  record Contact(@Nullable String name, @Nullable String phone) {}

  void seal(HouseholdsRecord household, @Nullable String name, @Nullable String phone) {
    UUID id = household.getId();
    household.setName(name == null ? null : secrets.seal(place("name", id), name));
    household.setPhone(phone == null ? null : secrets.seal(place("phone", id), phone));
  }

  Contact contact(HouseholdsRecord household) {
    byte[] name = household.getName();
    byte[] phone = household.getPhone();
    return new Contact(
        name == null ? null : secrets.open(place("name", household.getId()), name),
        phone == null ? null : secrets.open(place("phone", household.getId()), phone));
  }

  private static String place(String what, UUID household) {
    return "care.household." + what + ":" + household;
  }

  void add(List<HouseholdsRecord> households) {
    sql.batchInsert(households).execute();
  }

  Optional<HouseholdsRecord> find(Scope scope, UUID id) {
    return sql.selectFrom(HOUSEHOLDS).where(HOUSEHOLDS.ID.eq(id), within(scope)).fetchOptional();
  }

  /** The households of an action by their codes. */
  Map<String, HouseholdsRecord> byCode(UUID action) {
    return new HashMap<>(
        sql.selectFrom(HOUSEHOLDS).where(HOUSEHOLDS.ACTION.eq(action)).fetchMap(HOUSEHOLDS.CODE));
  }

  Set<String> codes(UUID action) {
    return new HashSet<>(
        sql.select(HOUSEHOLDS.CODE)
            .from(HOUSEHOLDS)
            .where(HOUSEHOLDS.ACTION.eq(action))
            .fetch(HOUSEHOLDS.CODE));
  }

  List<UUID> ids(UUID action) {
    return sql.select(HOUSEHOLDS.ID)
        .from(HOUSEHOLDS)
        .where(HOUSEHOLDS.ACTION.eq(action))
        .fetch(HOUSEHOLDS.ID);
  }

  /** How many households of the action each visitor has. */
  Map<UUID, Integer> held(UUID action) {
    Map<UUID, Integer> held = new HashMap<>();
    sql.select(HOUSEHOLDS.PERSON, DSL.count())
        .from(HOUSEHOLDS)
        .where(HOUSEHOLDS.ACTION.eq(action), HOUSEHOLDS.PERSON.isNotNull())
        .groupBy(HOUSEHOLDS.PERSON)
        .forEach(row -> held.put(row.value1(), row.value2()));
    return held;
  }

  /** Writes it, if it is still as seen. */
  void save(HouseholdsRecord household, int seen) {
    household.setVersion(seen + 1);
    int written =
        sql.update(HOUSEHOLDS)
            .set(household)
            .where(HOUSEHOLDS.ID.eq(household.getId()), HOUSEHOLDS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      HouseholdsRecord winner = sql.fetchSingle(HOUSEHOLDS, HOUSEHOLDS.ID.eq(household.getId()));
      throw Problem.conflict("这一户已在别处登记过，请刷新后再办", winner.getChangedBy(), winner.getChangedAt());
    }
  }

  /**
   * After visits came in by a sheet: writes down how often each household was gone to, and when.
   */
  void recount(UUID action) {
    var gone =
        DSL.select(
                VISITS.HOUSEHOLD.as("household"),
                DSL.count().as("tries"),
                DSL.max(VISITS.VISITED).as("tried"),
                DSL.min(VISITS.VISITED)
                    .filterWhere(VISITS.OUTCOME.eq(Outcome.MET.name()))
                    .as("met"))
            .from(VISITS)
            .join(HOUSEHOLDS)
            .on(HOUSEHOLDS.ID.eq(VISITS.HOUSEHOLD))
            .where(HOUSEHOLDS.ACTION.eq(action))
            .groupBy(VISITS.HOUSEHOLD)
            .asTable("gone");
    sql.update(HOUSEHOLDS)
        .set(HOUSEHOLDS.TRIES, gone.field("tries", Integer.class))
        .set(HOUSEHOLDS.TRIED_ON, gone.field("tried", HOUSEHOLDS.TRIED_ON.getType()))
        .set(HOUSEHOLDS.MET_ON, gone.field("met", HOUSEHOLDS.MET_ON.getType()))
        .set(HOUSEHOLDS.VERSION, HOUSEHOLDS.VERSION.plus(1))
        .from(gone)
        .where(HOUSEHOLDS.ID.eq(gone.field("household", UUID.class)))
        .and(HOUSEHOLDS.TRIES.ne(gone.field("tries", Integer.class)))
        .execute();
  }

  /**
   * What the person has to visit in actions that run, and whom he has to ask in those that ended:
   * who was not met first, then by the next day.
   */
  List<HouseholdsRecord> mine(UUID person) {
    return sql.select(HOUSEHOLDS.fields())
        .from(HOUSEHOLDS)
        .join(ACTIONS)
        .on(ACTIONS.ID.eq(HOUSEHOLDS.ACTION))
        .where(HOUSEHOLDS.PERSON.eq(person))
        .and(
            ACTIONS
                .STATE
                .eq(ActionState.RUNNING.name())
                .or(ACTIONS.STATE.eq(ActionState.ENDED.name()).and(asked())))
        .orderBy(
            HOUSEHOLDS.MET_ON.isNotNull(), HOUSEHOLDS.NEXT_ON.asc().nullsLast(), HOUSEHOLDS.CODE)
        .limit(MINE)
        .fetchInto(HOUSEHOLDS);
  }

  /** Help waits there for what the household says. */
  private static Condition asked() {
    return DSL.exists(
        DSL.selectOne()
            .from(NEEDS)
            .where(NEEDS.HOUSEHOLD.eq(HOUSEHOLDS.ID), NEEDS.STATE.eq(NeedState.HELPING.name())));
  }

  /** Those of them where help waits for what the household says. */
  Set<UUID> asked(List<UUID> households) {
    return new HashSet<>(
        sql.select(HOUSEHOLDS.ID)
            .from(HOUSEHOLDS)
            .where(HOUSEHOLDS.ID.eq(DSL.any(households.toArray(UUID[]::new))), asked())
            .fetch(HOUSEHOLDS.ID));
  }

  /** Households of an action within the scope, by code, for an export. */
  List<HouseholdsRecord> stretch(Scope scope, UUID action, String after, int most) {
    return sql.selectFrom(HOUSEHOLDS)
        .where(HOUSEHOLDS.ACTION.eq(action), within(scope), HOUSEHOLDS.CODE.gt(after))
        .orderBy(HOUSEHOLDS.CODE)
        .limit(most)
        .fetch();
  }

  void forget(UUID action) {
    sql.deleteFrom(HOUSEHOLDS).where(HOUSEHOLDS.ACTION.eq(action)).execute();
  }

  /** The scope as a predicate; row security says the same a second time. */
  static Condition within(Scope scope) {
    if (scope.everything()) {
      return DSL.trueCondition();
    }
    List<Condition> reached = new ArrayList<>();
    reached.add(HOUSEHOLDS.OWNER.eq(DSL.any(scope.units().toArray(UUID[]::new))));
    reached.add(HOUSEHOLDS.GRID.eq(DSL.any(scope.grids().toArray(UUID[]::new))));
    if (scope.person() != null) {
      reached.add(HOUSEHOLDS.PERSON.eq(scope.person()));
    }
    return DSL.or(reached);
  }
}
