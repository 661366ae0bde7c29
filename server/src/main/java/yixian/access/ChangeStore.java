package yixian.access;

import static yixian.access.db.Tables.RIGHTS_CHANGES;

import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The lines that triggers write when rights may have changed. */
@Component
class ChangeStore {

  private final DSLContext sql;

  ChangeStore(DSLContext sql) {
    this.sql = sql;
  }

  /** What any change that is committed alters, in whatever order changes are committed. */
  record Mark(int count, long last) {}

  Mark mark() {
    return sql.select(DSL.count(), DSL.coalesce(DSL.max(RIGHTS_CHANGES.ID), 0L))
        .from(RIGHTS_CHANGES)
        .fetchSingle(row -> new Mark(row.value1(), row.value2()));
  }

  void forget(Instant before) {
    sql.deleteFrom(RIGHTS_CHANGES).where(RIGHTS_CHANGES.AT.lt(before)).execute();
  }
}
