package yixian.issue.routing;

import static yixian.issue.db.Tables.RULINGS;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class RulingStore {

  private final DSLContext sql;

  RulingStore(DSLContext sql) {
    this.sql = sql;
  }

  Map<Rulings.Where, Ruling> all() {
    Map<Rulings.Where, Ruling> all = new HashMap<>();
    sql.selectFrom(RULINGS)
        .forEach(
            row ->
                all.put(
                    new Rulings.Where(row.getCategory(), row.getTown()),
                    new Ruling(row.getUnit(), row.getWhy())));
    return all;
  }

  void keep(Rulings.Where where, Ruling ruling, UUID issue, Instant at) {
    sql.insertInto(RULINGS)
        .set(RULINGS.CATEGORY, where.category())
        .set(RULINGS.TOWN, where.town())
        .set(RULINGS.UNIT, ruling.unit())
        .set(RULINGS.ISSUE, issue)
        .set(RULINGS.WHY, ruling.why())
        .set(RULINGS.AT, at)
        .onConflictOnConstraint(yixian.issue.db.Keys.RULINGS_ONE)
        .doUpdate()
        .set(RULINGS.UNIT, ruling.unit())
        .set(RULINGS.ISSUE, issue)
        .set(RULINGS.WHY, ruling.why())
        .set(RULINGS.AT, at)
        .execute();
  }
}
