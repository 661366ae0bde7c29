package yixian.issue.search;

import static yixian.issue.db.Tables.VIEWS;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class ViewStore {

  private final DSLContext sql;

  ViewStore(DSLContext sql) {
    this.sql = sql;
  }

  List<View> list(UUID account) {
    return sql.selectFrom(VIEWS)
        .where(VIEWS.ACCOUNT.eq(account))
        .orderBy(VIEWS.NAME)
        .fetch(row -> new View(row.getId(), row.getName(), row.getQuery()));
  }

  /** Keeps it, in place of one of the same name. */
  View keep(UUID account, View view, Instant at) {
    return sql.insertInto(VIEWS, VIEWS.ID, VIEWS.ACCOUNT, VIEWS.NAME, VIEWS.QUERY, VIEWS.AT)
        .values(view.id(), account, view.name(), view.query(), at)
        .onConflict(VIEWS.ACCOUNT, VIEWS.NAME)
        .doUpdate()
        .set(VIEWS.QUERY, view.query())
        .set(VIEWS.AT, at)
        .returning()
        .fetchSingle(row -> new View(row.getId(), row.getName(), row.getQuery()));
  }

  boolean drop(UUID account, UUID id) {
    return sql.deleteFrom(VIEWS).where(VIEWS.ID.eq(id), VIEWS.ACCOUNT.eq(account)).execute() == 1;
  }
}
