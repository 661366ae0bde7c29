package yixian.secondment.cohort;

import static yixian.secondment.db.Tables.BATCHES;
import static yixian.secondment.db.Tables.PLACEMENTS;
import static yixian.secondment.db.Tables.POSTS;
import static yixian.secondment.db.Tables.PROMOTIONS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QuantifiedSelect;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.kernel.Scope;
import yixian.secondment.Direction;
import yixian.secondment.post.PostKind;

@Component
class CohortStore {

  private final DSLContext sql;

  CohortStore(DSLContext sql) {
    this.sql = sql;
  }

  /** One placement counted. */
  record Row(
      UUID placement,
      UUID person,
      UUID home,
      UUID host,
      PostKind kind,
      Direction direction,
      boolean promoted) {}

  List<Row> rows(CohortQuery query, Scope scope) {
    Field<Boolean> promoted =
        DSL.field(
            DSL.exists(
                DSL.selectOne().from(PROMOTIONS).where(PROMOTIONS.PLACEMENT.eq(PLACEMENTS.ID))));
    return sql.select(
            PLACEMENTS.ID,
            PLACEMENTS.PERSON,
            PLACEMENTS.HOME_UNIT,
            PLACEMENTS.HOST_UNIT,
            POSTS.KIND,
            BATCHES.DIRECTION,
            promoted)
        .from(PLACEMENTS)
        .join(POSTS)
        .on(POSTS.ID.eq(PLACEMENTS.POST))
        .join(BATCHES)
        .on(BATCHES.ID.eq(PLACEMENTS.BATCH))
        .where(wanted(query))
        .and(within(scope))
        .orderBy(BATCHES.FROM_DAY, POSTS.KIND, PLACEMENTS.ID)
        .fetch(
            row ->
                new Row(
                    row.value1(),
                    row.value2(),
                    row.value3(),
                    row.value4(),
                    PostKind.valueOf(row.value5()),
                    Direction.valueOf(row.value6()),
                    row.value7()));
  }

  private static Condition wanted(CohortQuery query) {
    Condition wanted = PLACEMENTS.STATE.ne("WITHDRAWN");
    if (!query.batches().isEmpty()) {
      wanted = wanted.and(PLACEMENTS.BATCH.eq(any(query.batches())));
    }
    if (query.kind() != null) {
      wanted = wanted.and(POSTS.KIND.eq(query.kind().name()));
    }
    if (query.direction() != null) {
      wanted = wanted.and(BATCHES.DIRECTION.eq(query.direction().name()));
    }
    if (query.serving()) {
      wanted =
          wanted
              .and(PLACEMENTS.STATE.in("SERVING", "RECALLED", "RETURNED"))
              .and(PLACEMENTS.FROM_DAY.le(query.day()))
              .and(PLACEMENTS.UNTIL_DAY.gt(query.day()));
    }
    return wanted;
  }

  /** The scope as a predicate; row security says the same a second time. */
  private static Condition within(Scope scope) {
    if (scope.everything()) {
      return DSL.trueCondition();
    }
    List<Condition> any = new ArrayList<>();
    if (!scope.units().isEmpty()) {
      any.add(PLACEMENTS.HOME_UNIT.eq(any(scope.units())));
      any.add(PLACEMENTS.HOST_UNIT.eq(any(scope.units())));
    }
    if (!scope.grids().isEmpty()) {
      any.add(PLACEMENTS.GRID.eq(any(scope.grids())));
    }
    if (scope.person() != null) {
      any.add(PLACEMENTS.PERSON.eq(scope.person()));
    }
    return any.isEmpty() ? DSL.falseCondition() : DSL.or(any);
  }

  private static QuantifiedSelect<Record1<UUID>> any(Collection<UUID> ids) {
    return DSL.any(ids.toArray(UUID[]::new));
  }
}
