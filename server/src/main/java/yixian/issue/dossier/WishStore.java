package yixian.issue.dossier;

import static yixian.issue.db.Tables.HOTLINE_ORDERS;
import static yixian.issue.db.Tables.ISSUES;

import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What callers asked for when they called. */
@Component
class WishStore {

  private final DSLContext sql;

  WishStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Whether a caller of it, or of a report merged into it, asked to be called back. */
  boolean callBack(UUID issue) {
    return sql.fetchExists(
        sql.selectOne()
            .from(HOTLINE_ORDERS)
            .join(ISSUES)
            .on(ISSUES.ID.eq(HOTLINE_ORDERS.ISSUE))
            .where(ISSUES.ID.eq(issue).or(ISSUES.MERGED_INTO.eq(issue)))
            .and(HOTLINE_ORDERS.CALL_BACK.eq(true)));
  }
}
