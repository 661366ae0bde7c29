package yixian.indicator;

import static yixian.indicator.db.Tables.FACTS;
import static yixian.indicator.db.Tables.KINDS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import yixian.kernel.Fact;
import yixian.kernel.FactWithdrawn;
import yixian.kernel.Ids;

@Component
class LedgerStore {

  private final DSLContext sql;
  private final ObjectMapper json;
  private volatile @Nullable Map<String, String> kinds;

  LedgerStore(DSLContext sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** Countable kinds with their names; they change by migration only. */
  Map<String, String> kinds() {
    Map<String, String> known = kinds;
    if (known == null) {
      known = Map.copyOf(sql.selectFrom(KINDS).fetchMap(KINDS.CODE, KINDS.NAME));
      kinds = known;
    }
    return known;
  }

  void add(List<Fact> facts, Instant now) {
    if (facts.isEmpty()) {
      return;
    }
    var insert =
        sql.insertInto(
            FACTS,
            FACTS.RECORD,
            FACTS.KIND,
            FACTS.ID,
            FACTS.AT,
            FACTS.UNIT,
            FACTS.GRID,
            FACTS.CATEGORY,
            FACTS.DETAILS,
            FACTS.RECORDED_AT);
    for (Fact fact : facts) {
      insert =
          insert.values(
              fact.record(),
              fact.kind(),
              Ids.next(),
              fact.at(),
              fact.unit(),
              fact.grid(),
              fact.category(),
              json.writeValueAsString(fact.details()),
              now);
    }
    insert.execute();
  }

  void withdraw(FactWithdrawn gone, Instant now) {
    sql.fetch(
        "select indicator.withdraw(?, ?, ?, ?::timestamptz)",
        gone.record(),
        gone.kind(),
        gone.reason(),
        now.toString());
  }
}
