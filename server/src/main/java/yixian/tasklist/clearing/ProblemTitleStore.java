package yixian.tasklist.clearing;

import static yixian.tasklist.db.Tables.PROBLEMS;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.kernel.Scope;
import yixian.kernel.Titles;

/** Tells rooms that count how the problems within a scope are called. */
@Component
class ProblemTitleStore implements Titles {

  private final DSLContext sql;

  ProblemTitleStore(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public String kind() {
    return "problem";
  }

  @Override
  public Map<UUID, Title> titles(Scope scope, Collection<UUID> ids) {
    return sql.select(PROBLEMS.ID, PROBLEMS.CODE, PROBLEMS.WHAT, PROBLEMS.CLEARING)
        .from(PROBLEMS)
        .where(PROBLEMS.ID.eq(DSL.any(ids.toArray(UUID[]::new))), ProblemStore.within(scope))
        .fetchMap(
            PROBLEMS.ID,
            row ->
                new Title(
                    row.get(PROBLEMS.CODE),
                    row.get(PROBLEMS.WHAT),
                    "/clearings/%s?problem=%s"
                        .formatted(row.get(PROBLEMS.CLEARING), row.get(PROBLEMS.ID))));
  }
}
