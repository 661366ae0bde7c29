package yixian.issue.search;

import static yixian.issue.db.Tables.ISSUES;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import yixian.kernel.Scope;
import yixian.kernel.Titles;

/** Tells rooms that count how the issues within a scope are called. */
@Component
class TitleStore implements Titles {

  private final DSLContext sql;

  TitleStore(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public String kind() {
    return "issue";
  }

  @Override
  public Map<UUID, Title> titles(Scope scope, Collection<UUID> ids) {
    return sql.select(ISSUES.ID, ISSUES.CODE, ISSUES.SUMMARY)
        .from(ISSUES)
        .where(ISSUES.ID.in(ids), FilterStore.within(scope))
        .fetchMap(
            ISSUES.ID,
            row ->
                new Title(
                    row.get(ISSUES.CODE),
                    row.get(ISSUES.SUMMARY),
                    "/issues/" + row.get(ISSUES.ID)));
  }
}
