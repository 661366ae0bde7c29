package yixian.attendance.rollcall;

import static yixian.attendance.db.Tables.CALLED;
import static yixian.attendance.db.Tables.ROLL_CALLS;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.directory.Units;
import yixian.kernel.Scope;
import yixian.kernel.Titles;

/**
 * Tells rooms that count in which roll-call somebody of which unit was called, and never who: calls
 * are counted by unit.
 */
@Component
class CalledTitleStore implements Titles {

  private final DSLContext sql;
  private final Units units;

  CalledTitleStore(DSLContext sql, Units units) {
    this.sql = sql;
    this.units = units;
  }

  @Override
  public String kind() {
    return "called";
  }

  @Override
  public Map<UUID, Title> titles(Scope scope, Collection<UUID> ids) {
    List<Record4<UUID, UUID, UUID, String>> rows =
        sql.select(CALLED.ID, CALLED.UNIT, ROLL_CALLS.ID, ROLL_CALLS.NAME)
            .from(CALLED)
            .join(ROLL_CALLS)
            .on(ROLL_CALLS.ID.eq(CALLED.ROLL_CALL))
            .where(
                CALLED.ID.eq(DSL.any(ids.toArray(UUID[]::new))), RollCallStore.calledWithin(scope))
            .fetch();
    Map<UUID, String> names = units.names(rows.stream().map(Record4::value2).toList());
    Map<UUID, Title> titles = new HashMap<>();
    rows.forEach(
        row ->
            titles.put(
                row.value1(),
                new Title(
                    null,
                    "%s：%s 1 人".formatted(row.value4(), names.getOrDefault(row.value2(), "")),
                    "/roll-calls/" + row.value3())));
    return titles;
  }
}
